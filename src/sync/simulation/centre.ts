import { canonicalJson } from '../../kernel/json.ts';
import type { FactId, ScopeId } from '../../domain/ids.ts';
import { PushRequest, type PushResult } from '../protocol/messages.ts';
import { judge, readItem, type Item, type Judged, type Sender } from './admission-model.ts';
import type { Chance } from './chance.ts';
import { count, type FaultCounts } from './faults.ts';
import type { MutantName } from './mutants.ts';
import { pageOf, type Backup, type Office } from './office.ts';
import { never, type Life, type VirtualTime } from './virtual-time.ts';

/** An HTTP answer; null when the connection broke. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly retryAfter?: string;
}

export interface CentreNeeds {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly faults: FaultCounts;
  readonly mutant: MutantName | null;
}

export type Doom =
  'serverCrashBeforeCommit' | 'serverCrashAfterCommit' | 'backendTerminated' | 'powerLoss';

/** The database ended the connection of this transaction. */
class Terminated extends Error {}

interface Push {
  readonly office: Office;
  readonly sender: Sender;
  readonly items: readonly Item[];
}

/**
 * The centre: what it has on disk (`offices`) and a process that can die between any two of its
 * statements. Pushes of an office wait for one another, as behind the counter row.
 */
export class Centre {
  readonly offices = new Map<ScopeId, Office>();
  /** A request with one of these can't be read at all (400), or is too much (413). */
  readonly unreadable = new Set<FactId>();
  readonly heavy = new Set<FactId>();
  /** What the next push meets. */
  doom: Doom | null = null;
  private readonly needs: CentreNeeds;
  private readonly read = new Map<string, Item>();
  private life: Life = { isOver: false };
  private downUntil = 0;
  private queues = new Map<ScopeId, Promise<unknown>>();
  private inFlight = new Set<(answer: null) => void>();

  constructor(needs: CentreNeeds) {
    this.needs = needs;
  }

  get isUp(): boolean {
    return this.needs.time.now >= this.downUntil;
  }

  /** SIGKILL: requests on their way break; what was committed is there. */
  crash(downMs: number): void {
    this.life.isOver = true;
    this.life = { isOver: false };
    this.queues = new Map();
    this.downUntil = this.needs.time.now + downMs;
    const broken = [...this.inFlight];
    this.inFlight.clear();
    for (const breakOff of broken) breakOff(null);
  }

  losePower(downMs: number): void {
    this.crash(downMs);
    for (const office of this.offices.values()) office.losePower();
    count(this.needs.faults, 'powerLoss');
  }

  /** Comes back from a backup, as another incarnation. */
  restore(scope: ScopeId, backup: Backup): void {
    const { chance, faults, mutant } = this.needs;
    this.crash(0);
    const office = this.office(scope);
    const epoch = mutant === 'restoreWithoutEpoch' ? office.epoch : newEpoch(chance);
    office.restore(backup, epoch);
    count(faults, 'restore');
  }

  /** What a person changes waits for its turn like a push; lost when the process dies before. */
  change(scope: ScopeId, make: (office: Office) => void): void {
    void this.inTurn(scope, async () => make(this.office(scope)));
  }

  office(scope: ScopeId): Office {
    const office = this.offices.get(scope);
    if (office === undefined) throw new Error(`No office ${scope}`);
    return office;
  }

  /** Resolves with null when the process dies meanwhile. */
  serve(sender: Sender, url: string, body: string | null): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.inFlight.add(resolve);
      void this.handle(sender, url, body).then((answer) => {
        if (this.inFlight.delete(resolve)) resolve(answer);
      });
    });
  }

  private async handle(sender: Sender, url: string, body: string | null): Promise<Answer> {
    await this.pause(4);
    const [path = '', query = ''] = url.split('?');
    if (path === '/v1/push' && body !== null) return this.push(sender, body);
    if (path === '/v1/pull') return this.pull(sender, new URLSearchParams(query));
    return problem(404, { detail: 'Non trovato.' });
  }

  private pull(sender: Sender, query: URLSearchParams): Answer {
    const scope = query.get('scope');
    if (scope !== sender.scope) return problem(403, { detail: 'Un altro ufficio.' });
    const office = this.office(sender.scope);
    const [after, limit] = [Number(query.get('after')), Number(query.get('limit'))];
    const epoch = query.get('epoch');
    const isOther = epoch !== null && epoch !== office.epoch;
    if (isOther || after > office.head) {
      return problem(409, { epoch: office.epoch, code: 'epoch_changed' });
    }
    const last = office.revokedAt.get(sender.device) ?? Number.POSITIVE_INFINITY;
    if (after >= last) return problem(403, { code: 'device_revoked', detail: 'Revocato.' });
    const page = pageOf(
      office,
      { after, limit: Math.min(limit, last - after) },
      this.needs.time.now,
    );
    return { status: 200, type: 'application/x-ndjson', body: page };
  }

  private async push(sender: Sender, body: string): Promise<Answer> {
    const request = PushRequest.parse(JSON.parse(body));
    if (request.device !== sender.device) return problem(403, { detail: 'Un altro dispositivo.' });
    const items = request.facts.map((raw) => readItem(raw, this.read));
    const ids = items.map(idOf);
    if (ids.some((id) => id !== null && this.unreadable.has(id))) {
      count(this.needs.faults, 'unreadableRequest');
      return problem(400, { detail: 'Illeggibile.' });
    }
    if (ids.some((id) => id !== null && this.heavy.has(id))) {
      count(this.needs.faults, 'oversize');
      return { status: 413, type: 'text/html', body: 'Request Entity Too Large' };
    }
    const office = this.office(sender.scope);
    const results = await this.commit({ office, sender, items });
    if (results === null) return problem(500, { detail: 'Riprova.' });
    await this.flush(office);
    this.meet('serverCrashAfterCommit');
    const answer = {
      epoch: office.epoch,
      serverTime: this.needs.time.now,
      results,
      durableUpTo: office.durable,
    };
    await this.pause(2);
    return { status: 200, type: 'application/json', body: JSON.stringify(answer) };
  }

  /** Once more when the database ended the connection: the batch is idempotent. */
  private async commit(push: Push): Promise<readonly PushResult[] | null> {
    const run = (): Promise<readonly PushResult[]> =>
      this.needs.mutant === 'sequenceCursor'
        ? this.transaction(push)
        : this.inTurn(push.office.scope, () => this.transaction(push));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof Terminated)) throw error;
      }
    }
    return null;
  }

  private inTurn<T>(scope: ScopeId, run: () => Promise<T>): Promise<T> {
    const mine = (this.queues.get(scope) ?? Promise.resolve()).then(run);
    this.queues.set(
      scope,
      mine.catch(() => undefined),
    );
    return mine;
  }

  private async transaction({ office, sender, items }: Push): Promise<readonly PushResult[]> {
    const { chance, mutant } = this.needs;
    const judged = judge(items, sender, office.known);
    const isStored = ({ status }: Judged): boolean =>
      status === 'ok' || (mutant === 'noDedupe' && status === 'duplicate');
    const facts = judged.flatMap((one) =>
      isStored(one) && one.item.isFact ? [one.item.read] : [],
    );
    const before = mutant === 'sequenceCursor' ? office.reserve(facts.length) : office.head;
    const store = (): void => {
      // Only the sequence lets two transactions overlap: the second finds the ids taken.
      const isNew = mutant !== 'sequenceCursor' || facts.every(({ fact }) => !office.has(fact.id));
      if (isNew) office.append(facts, before);
      for (const { status, code, item } of judged) {
        if (code === 'late' && item.isFact) office.review.set(item.read.fact.id, item.read);
        else if (status === 'quarantined') office.quarantine.set(jsonOf(item), idOf(item));
      }
    };
    if (mutant === 'ackBeforeCommit') {
      void this.pause(30).then(store);
      return judged.map((one, index) => resultOf(one, before + index + 1));
    }
    await this.pause(6);
    this.meet('serverCrashBeforeCommit');
    const isTerminated = this.doom === 'backendTerminated';
    const isBefore = chance.happens(50);
    if (isTerminated) this.meet('backendTerminated');
    if (!isTerminated || !isBefore) store();
    if (isTerminated) throw new Terminated();
    this.meet('powerLoss');
    await this.pause(2);
    return judged.map((one) => resultOf(one, seqIn(office, one)));
  }

  /** The doom that waits for this moment, if any: nothing goes on after a crash. */
  private meet(moment: Doom): void {
    if (this.doom !== moment) return;
    this.doom = null;
    if (moment === 'powerLoss') {
      this.losePower(this.needs.chance.below(5000));
      return;
    }
    count(this.needs.faults, moment);
    if (moment !== 'backendTerminated') this.crash(this.needs.chance.below(5000));
  }

  private async flush(office: Office): Promise<void> {
    const { head } = office;
    await this.pause(5);
    office.durable = Math.max(office.durable, head);
  }

  private pause(most: number): Promise<void> {
    const { time, chance } = this.needs;
    return this.life.isOver ? never() : time.wait(chance.below(most + 1), this.life);
  }
}

/** Not one digit away from another: a corrupted byte must not make the name of a later epoch. */
export const newEpoch = (chance: Chance): string => `e${chance.below(1e9)}`;

const idOf = (item: Item): FactId | null => (item.isFact ? item.read.fact.id : item.unread.id);
const jsonOf = (item: Item): string => (item.isFact ? item.read.json : item.unread.json);

const seqIn = (office: Office, { item }: Judged): number | undefined =>
  item.isFact ? office.known.seqOf(item.read.fact.id) : undefined;

function resultOf({ item, status, code }: Judged, seq: number | undefined): PushResult {
  const id = idOf(item);
  if (id === null) throw new Error('Devices send items with an id');
  const isStored = status === 'ok' || status === 'duplicate';
  if (isStored) return { id, status, ...(seq === undefined ? {} : { seq }) };
  return { id, status, reason: code };
}

export const problem = (status: number, members: Readonly<Record<string, string>>): Answer => ({
  status,
  type: 'application/problem+json',
  body: canonicalJson({ title: '', detail: '', ...members }),
});
