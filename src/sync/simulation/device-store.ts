import { err, ok, type Result } from '../../kernel/result.ts';
import { asErased, type Fact } from '../../domain/fact.ts';
import { MAX_DRIFT, observeHlc } from '../../domain/hlc.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import type { FactState, Live, SaveError } from '../../domain/ports.ts';
import type {
  Cursor,
  FeedRow,
  PageContext,
  SettleContext,
  Settlement,
  SyncStore,
  SyncStoreError,
  UnsentLimit,
  WireCounts,
} from '../../domain/sync-store.ts';
import type { Chance } from './chance.ts';
import { START, type Disk, type Journey } from './disk.ts';
import { count, type FaultCounts } from './faults.ts';
import type { MutantName } from './mutants.ts';
import { never, type Life, type VirtualTime } from './virtual-time.ts';

/** Facts of an outbox that was never written to disk. */
export type MemoryOutbox = Map<FactId, Journey>;

export interface StoreNeeds {
  readonly disk: Disk;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly faults: FaultCounts;
  readonly mutant: MutantName | null;
  /** The page that uses it. */
  readonly life: Life;
  /** The shape this page's build writes. */
  readonly build: number;
  /** What the next transaction meets, once. */
  readonly takeDoom: () => StoreDoom | null;
  /** The page dies here and now. */
  readonly die: () => void;
  readonly isFull: () => boolean;
}

export type StoreDoom = 'crashBeforeCommit' | 'crashAfterCommit' | 'quota' | 'databaseClosed';

/**
 * `SyncStore` in memory, as `storage` promises it: one transaction per call, all or nothing, on disk
 * when it resolves. A page may die before and after the commit.
 */
export class DeviceStore implements SyncStore {
  private readonly needs: StoreNeeds;
  private readonly listeners = new Set<(streams: readonly StreamId[]) => void>();
  private isClosed = false;
  /** Only the mutant that forgets to write it uses it. */
  private readonly memory: MemoryOutbox = new Map();

  constructor(needs: StoreNeeds) {
    this.needs = needs;
  }

  unsent({ facts, except }: UnsentLimit): Promise<readonly Fact[]> {
    return this.read((disk) => {
      return [...this.outboxOf(disk).values()]
        .filter((row) => !except.has(row.stream) && !disk.isFenced(row))
        .sort((a, b) => a.dseq - b.dseq)
        .slice(0, facts)
        .flatMap(({ id }) => disk.fact(id) ?? []);
    });
  }

  settle(
    settlements: readonly Settlement[],
    at: SettleContext,
  ): Promise<Result<void, SyncStoreError>> {
    return this.guarded(at.term, (disk) => {
      const { mutant } = this.needs;
      const outbox = this.outboxOf(disk);
      for (const settlement of settlements) {
        const row = outbox.get(settlement.id);
        if (row === undefined) continue;
        outbox.delete(row.id);
        if (settlement.status !== 'received') {
          disk.quarantine.set(row.id, { ...row, status: settlement.status });
        } else if (mutant !== 'ackedDroppedAtOnce') {
          disk.acked.set(row.id, { ...row, seq: settlement.seq, epoch: disk.cursor.epoch });
        }
      }
      if (mutant === 'ackClearsOutbox' && settlements.length > 0) outbox.clear();
      disk.durableUpTo = Math.max(disk.durableUpTo, at.durableUpTo);
    });
  }

  cursor(): Promise<Cursor> {
    return this.read((disk) => disk.cursor);
  }

  async apply(
    rows: readonly FeedRow[],
    cursor: Cursor,
    at: PageContext,
  ): Promise<Result<void, SyncStoreError>> {
    const page = { rows, cursor, at };
    if (this.needs.mutant !== 'cursorBeforeRows') {
      return this.guarded(at.term, (disk) => {
        if (!isNext(disk, page)) return false;
        storeRows(disk, page);
        disk.cursor = cursor;
        return true;
      });
    }
    const moved = await this.guarded(at.term, (disk) => {
      if (!isNext(disk, page)) return false;
      disk.cursor = cursor;
      return true;
    });
    return moved.ok ? this.guarded(at.term, (disk) => storeRows(disk, page)) : moved;
  }

  restart(epoch: string, term: number): Promise<Result<void, SyncStoreError>> {
    return this.guarded(term, (disk) => {
      const kept = [...disk.acked.values(), ...disk.quarantine.values()];
      const outbox = this.outboxOf(disk);
      for (const { id, dseq, stream } of kept) outbox.set(id, { id, dseq, stream });
      disk.acked.clear();
      disk.quarantine.clear();
      disk.cursor = { ...START, epoch };
      disk.durableUpTo = 0;
    });
  }

  offerDenied(term: number): Promise<Result<void, SyncStoreError>> {
    return this.guarded(term, (disk) => {
      for (const { id, dseq, stream, status } of disk.quarantine.values()) {
        if (status !== 'denied') continue;
        disk.quarantine.delete(id);
        this.outboxOf(disk).set(id, { id, dseq, stream });
      }
    });
  }

  lead(): Promise<Result<number, SyncStoreError>> {
    return this.write((disk) => {
      disk.term += 1;
      return ok(disk.term);
    });
  }

  onAppend(listener: (streams: readonly StreamId[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A person writes: *salvato* when it resolves well. */
  async append(
    stream: StreamId,
    make: (disk: Disk) => readonly Fact[],
  ): Promise<Result<readonly Fact[], SyncStoreError>> {
    const written = await this.write((disk) => {
      const facts = make(disk);
      if (this.needs.mutant === 'outboxInMemory') this.keepInMemory(disk, facts);
      return ok(facts);
    });
    if (written.ok) for (const listener of this.listeners) listener([stream]);
    return written;
  }

  /** The engine asks neither: they are for screens. */
  counts(): Live<WireCounts> {
    return { get: () => undefined, subscribe: () => () => undefined };
  }

  stateOf(id: FactId): Promise<FactState> {
    return this.read((disk) => (disk.outbox.has(id) ? 'salvato' : 'ricevuto'));
  }

  private outboxOf(disk: Disk): MemoryOutbox {
    return this.needs.mutant === 'outboxInMemory' ? this.memory : disk.outbox;
  }

  private keepInMemory(disk: Disk, facts: readonly Fact[]): void {
    for (const { id, dseq, stream } of facts) {
      disk.outbox.delete(id);
      this.memory.set(id, { id, dseq, stream });
    }
  }

  private async read<T>(body: (disk: Disk) => T): Promise<T> {
    const { time, chance, life, disk } = this.needs;
    await time.wait(chance.below(3), life);
    if (this.isClosed) throw new Error('The database is closed');
    return body(disk);
  }

  /** Guarded by the fencing term of the leader; `false` from the body is a lost lead too. */
  private guarded(
    term: number,
    body: (disk: Disk) => unknown,
  ): Promise<Result<void, SyncStoreError>> {
    return this.write((disk): Result<void, SyncStoreError> => {
      if (disk.term !== term || body(disk) === false) return err({ kind: 'lostLead' });
      disk.version += 1;
      return ok(undefined);
    });
  }

  private async write<T>(
    body: (disk: Disk) => Result<T, SyncStoreError>,
  ): Promise<Result<T, SyncStoreError>> {
    const { time, chance, life, disk, faults } = this.needs;
    await time.wait(chance.below(5), life);
    const doom = this.needs.takeDoom();
    if (doom !== null) count(faults, doom);
    if (doom === 'crashBeforeCommit') return this.dies();
    const failure = this.failure(doom);
    if (failure !== null) return err(failure);
    const result = body(disk);
    if (doom === 'crashAfterCommit') return this.dies();
    await time.wait(chance.below(3), life);
    return result;
  }

  private dies<T>(): Promise<T> {
    this.needs.die();
    return never();
  }

  private failure(doom: StoreDoom | null): SaveError | null {
    const { disk, build, faults } = this.needs;
    if (doom === 'databaseClosed') this.isClosed = true;
    if (this.isClosed) return { kind: 'databaseClosed' };
    if (build < disk.writerMin) {
      count(faults, 'oldBuild');
      return { kind: 'outdatedBuild' };
    }
    if (doom === 'quota') return { kind: 'diskFull' };
    if (!this.needs.isFull()) return null;
    count(faults, 'quota');
    return { kind: 'diskFull' };
  }
}

interface Page {
  readonly rows: readonly FeedRow[];
  readonly cursor: Cursor;
  readonly at: PageContext;
}

/** Whether a page follows what is here: otherwise another tab has moved the cursor. */
const isNext = (disk: Disk, { rows, cursor }: Page): boolean =>
  disk.cursor.seq === cursor.seq - rows.length &&
  (disk.cursor.epoch === null || disk.cursor.epoch === cursor.epoch);

function storeRows(disk: Disk, { rows, cursor, at }: Page): void {
  for (const row of rows) {
    if (row.kind === 'fact') receive(disk, row.fact, { seq: row.seq, epoch: cursor.epoch });
    if (row.kind === 'erasedFact') {
      receive(disk, asErased(row.fact), { seq: row.seq, epoch: cursor.epoch });
      disk.erase([row.fact.id]);
    }
    if (row.kind === 'erase') disk.erase(row.facts);
  }
  disk.durableUpTo = Math.max(disk.durableUpTo, cursor.durableUpTo);
  const ceiling = at.serverTime + MAX_DRIFT;
  const stamps = rows.flatMap((row) => (row.kind === 'fact' ? [row.fact.hlc] : []));
  disk.observe(stamps.reduce((last, hlc) => observeHlc(last, hlc, ceiling), disk.lastHlc));
}

/** A fact of ours that comes back was received, whatever its answer said. */
function receive(
  disk: Disk,
  fact: Fact,
  at: { readonly seq: number; readonly epoch: string | null },
): void {
  const waiting = disk.outbox.get(fact.id) ?? disk.quarantine.get(fact.id);
  disk.outbox.delete(fact.id);
  disk.quarantine.delete(fact.id);
  disk.tail.delete(fact.id);
  disk.synced.set(fact.id, fact);
  if (waiting === undefined) return;
  const { id, dseq, stream } = waiting;
  disk.acked.set(id, { id, dseq, stream, ...at });
}
