import type { Fetch } from '../client/transport.ts';
import type { Sender } from './admission-model.ts';
import { problem, type Answer, type Centre } from './centre.ts';
import type { Chance } from './chance.ts';
import { count, lineFaults, type FaultCounts } from './faults.ts';
import { never, type Life, type VirtualTime } from './virtual-time.ts';

type LineFault = (typeof lineFaults)[number];

/** What every request meets for a while. */
export type Outage = 'none' | 'down' | 'html200' | 'status401' | 'status403' | 'centreRefusesAll';

export interface LineNeeds {
  readonly time: VirtualTime;
  readonly centre: Centre;
  readonly faults: FaultCounts;
  readonly chance: Chance;
  readonly sender: Sender;
}

const LATENCY = 40; // ms, at most, each way
const MUCH_LATER = 90_000; // ms: the client has given up

/** The network between a device and the centre. */
export class Line {
  /** Of a hundred requests, how many meet a fault. */
  lossPercent = 0;
  outage: Outage = 'none';
  /** Sent so far. */
  requests = 0;
  private readonly needs: LineNeeds;

  constructor(needs: LineNeeds) {
    this.needs = needs;
  }

  /** The fetch of one page: a dead page hears nothing. */
  fetchOf(life: Life): Fetch {
    return async (url, init) => {
      this.requests += 1;
      const body = typeof init.body === 'string' ? init.body : null;
      const answer = await this.exchange(url, body);
      if (life.isOver) return never();
      if (answer === null) throw new TypeError('Failed to fetch');
      return new LightResponse(answer);
    };
  }

  private async exchange(url: string, body: string | null): Promise<Answer | null> {
    await this.travel();
    if (this.outage !== 'none') return this.brokenBy(this.outage, body);
    const { faults, centre, sender } = this.needs;
    if (!centre.isUp) return null;
    const serve = (): Promise<Answer | null> => centre.serve(sender, url, body);
    const fault = this.draw(body);
    if (fault !== null) count(faults, fault);
    const answer = await (fault === null ? serve() : this.inject(fault, serve, body));
    await this.travel();
    return answer;
  }

  private draw(body: string | null): LineFault | null {
    const { chance } = this.needs;
    if (!chance.happens(this.lossPercent)) return null;
    const fault = chance.pick(lineFaults);
    // A proxy that finds one small fact too large would be believed: it says so about many.
    return fault === 'status413' && !isOfMany(body) ? 'status500' : fault;
  }

  private travel(ms = LATENCY): Promise<void> {
    return this.needs.time.wait(this.needs.chance.below(ms), null);
  }

  private brokenBy(outage: Exclude<Outage, 'none'>, body: string | null): Answer | null {
    const { faults } = this.needs;
    switch (outage) {
      case 'down':
        return null;
      case 'html200':
        count(faults, 'html200');
        return portal(200);
      case 'status401':
        count(faults, 'status401');
        return problem(401, {});
      case 'status403':
        count(faults, 'status403');
        return problem(403, { detail: 'No.' });
      case 'centreRefusesAll':
        count(faults, 'centreRefusesAll');
        return body === null ? problem(500, {}) : problem(400, { detail: 'No.' });
    }
  }

  private async inject(
    fault: LineFault,
    serve: () => Promise<Answer | null>,
    body: string | null,
  ): Promise<Answer | null> {
    switch (fault) {
      case 'dropRequest':
        return null;
      case 'dropResponse':
        await serve();
        return null;
      case 'duplicate':
        void serve();
        return serve();
      case 'reorder':
        void this.travel(MUCH_LATER).then(serve);
        return null;
      case 'noAnswer':
        void serve();
        return never();
      case 'cutBody':
        return changed(await serve(), (text) =>
          text.slice(0, this.needs.chance.below(text.length)),
        );
      case 'corruptBody': // an answer to a push has no digest of its own: TLS protects it
        return changed(await serve(), (text) => (body === null ? this.corrupted(text) : text));
      case 'html200':
      case 'html400':
      case 'status401':
      case 'status403':
      case 'status409':
      case 'status413':
      case 'status429':
      case 'status500':
      case 'status503':
        return refusals[fault];
    }
  }

  /** One digit of a hash or number changed on the way. */
  private corrupted(text: string): string {
    const at = this.needs.chance.below(text.length);
    const digit = text.slice(at).search(/\d/) + at;
    if (digit < at) return text;
    return `${text.slice(0, digit)}${(Number(text[digit]) + 1) % 10}${text.slice(digit + 1)}`;
  }
}

const isOfMany = (body: string | null): boolean => (body?.split('"commitment"').length ?? 0) > 2;

const changed = (answer: Answer | null, change: (text: string) => string): Answer | null =>
  answer === null ? null : { ...answer, body: change(answer.body) };

const portal = (status: number): Answer => ({
  status,
  type: 'text/html',
  body: '<title>Benvenuto nel Wi-Fi</title>',
});

const refusals = {
  html200: portal(200),
  html400: portal(400),
  status401: problem(401, {}),
  status403: problem(403, {}),
  status409: problem(409, {}),
  status413: { status: 413, type: 'text/html', body: '' },
  status429: { status: 429, type: 'text/plain', body: '', retryAfter: '2' },
  status500: problem(500, {}),
  status503: { status: 503, type: 'text/plain', body: '', retryAfter: '1' },
} as const satisfies Readonly<Partial<Record<LineFault, Answer>>>;

/** A response whose body is already here: streams cost more than the rest of a history. */
class LightResponse extends Response {
  private readonly answer: Answer;

  constructor(answer: Answer) {
    super(null, { status: answer.status });
    this.answer = answer;
  }

  override get headers(): Headers {
    const headers = new Headers({ 'content-type': this.answer.type });
    if (this.answer.retryAfter !== undefined) headers.set('retry-after', this.answer.retryAfter);
    return headers;
  }

  override async text(): Promise<string> {
    return this.answer.body;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.answer.body);
  }
}
