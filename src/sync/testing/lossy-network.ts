import { randomBelow, type Random } from '../../kernel/environment.ts';
import type { DeviceId } from '../../domain/ids.ts';
import type { Fetch } from '../client/transport.ts';
import { answer, problem, type ModelServer } from './model-server.ts';

export const faults = [
  'dropRequest',
  'dropResponse',
  'duplicate',
  'replayLater',
  'cutBody',
  'corruptBody',
  'html200',
  'status401',
  'status413',
  'status500',
  'status503',
] as const;
export type NetworkFault = (typeof faults)[number];

/** A network with every fault of the table, drawn from a seed; each injection is counted. */
export class LossyNetwork {
  readonly injected = new Map<NetworkFault, number>();
  /** Of a hundred requests, how many meet a fault. */
  lossPercent = 40;
  private readonly server: ModelServer;
  private readonly random: Random;
  private late: (() => void)[] = [];

  constructor(server: ModelServer, random: Random) {
    this.server = server;
    this.random = random;
  }

  /** Requests kept on the way arrive now, out of order, their answers lost. */
  deliverLate(): void {
    const arriving = this.late.reverse();
    this.late = [];
    for (const arrive of arriving) arrive();
  }

  readonly of =
    (device: DeviceId): Fetch =>
    async (url, init) => {
      const body = typeof init.body === 'string' ? init.body : null;
      const serve = (): Response => this.server.handle(device, url, body);
      const fault = this.draw();
      if (fault === null) return serve();
      this.injected.set(fault, (this.injected.get(fault) ?? 0) + 1);
      return this.inject(fault, serve);
    };

  private draw(): NetworkFault | null {
    if (randomBelow(this.random, 100) >= this.lossPercent) return null;
    return faults[randomBelow(this.random, faults.length)] ?? null;
  }

  private async inject(fault: NetworkFault, serve: () => Response): Promise<Response> {
    switch (fault) {
      case 'dropRequest':
        throw new TypeError('Failed to fetch');
      case 'dropResponse':
        serve();
        throw new TypeError('Failed to fetch');
      case 'duplicate':
        serve();
        return serve();
      case 'replayLater':
        this.late.push(serve);
        throw new TypeError('Failed to fetch');
      case 'cutBody':
        return rewritten(serve(), (text) => text.slice(0, randomBelow(this.random, text.length)));
      case 'corruptBody':
        return rewritten(serve(), (text) => this.corrupted(text));
      case 'html200':
        return answer(200, 'text/html', '<title>Benvenuto nel Wi-Fi</title>');
      case 'status401':
        return problem(401, {});
      case 'status413':
        return answer(413, 'text/html', 'Request Entity Too Large');
      case 'status500':
        return problem(500, {});
      case 'status503':
        return answer(503, 'text/plain', '', { 'retry-after': '1' });
    }
  }

  /** One digit of a hash or number changed on the way. */
  private corrupted(text: string): string {
    const at = randomBelow(this.random, text.length);
    const digit = text.slice(at).search(/\d/) + at;
    if (digit < at) return text;
    const other = (Number(text[digit]) + 1) % 10;
    return `${text.slice(0, digit)}${other}${text.slice(digit + 1)}`;
  }
}

async function rewritten(response: Response, change: (text: string) => string): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  return answer(response.status, type, change(await response.text()));
}
