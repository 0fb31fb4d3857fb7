import { canonicalJson } from '../kernel/json.ts';
import type { Clock, Random } from '../kernel/environment.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { factHash, MAX_FACT_BYTES, type Fact, type NewFact } from '../domain/fact.ts';
import { deviceTag, nextHlc } from '../domain/hlc.ts';
import type { FactId, StreamId } from '../domain/ids.ts';
import type { Author, SaveError } from '../domain/ports.ts';
import { placeFact, prepareContent, type FactContent } from '../domain/seal-envelope.ts';
import type { Summary } from '../domain/summary.ts';
import type { Changes } from './changes.ts';
import { readingToWrite, type Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import { leaveBlocks } from './line-blocks.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { FoldRow, OperatorDatabase, SealedRow, TailRow } from './operator-database.ts';
import { ChainEnd, NEW_CHAIN, readMeta } from './records.ts';
import type { SealedCopies } from './sealed-copies.ts';
import { factsOf, headsOf, type StreamSnapshot, type StreamSnapshots } from './stream-snapshots.ts';

export interface WriterNeeds {
  readonly connection: Connection;
  readonly records: FactRecords;
  readonly snapshots: StreamSnapshots;
  readonly changes: Changes;
  readonly author: Author;
  readonly clock: Clock;
  readonly random: Random;
  readonly summarise: (facts: readonly Fact[]) => Summary | null;
  readonly foldVersion: number;
  /** Copies that the centre can have while the vault is locked. */
  readonly copies?: SealedCopies | undefined;
}

/** Everything encrypted and ready to be put, if nothing has changed meanwhile. */
interface Prepared {
  readonly base: StreamSnapshot;
  readonly chain: ChainEnd;
  readonly facts: readonly Fact[];
  readonly tail: readonly TailRow[];
  readonly fold: FoldRow;
  readonly bytes: readonly number[];
  readonly copies: readonly SealedRow[];
}

const WRITTEN = ['tail', 'outbox', 'acked', 'folds', 'unblocked', 'sealed'] as const;

/** Far more rounds than tabs: a conflict means that another tab has written. */
const MAX_ROUNDS = 1000;

export const chainKey = (device: string): string => `chain/${device}`;

/**
 * Puts facts at the end of a stream. Encryption can't happen inside a transaction, and the place of
 * a fact (dseq, hlc, prevDevice, after) is known only inside: so the facts are made on what was last
 * seen, and the transaction stores them only if that is still true; otherwise they are made again.
 */
export class FactWriter {
  private readonly needs: WriterNeeds;
  private readonly queue = new OneAtATime();
  private chain: ChainEnd | null = null;

  constructor(needs: WriterNeeds) {
    this.needs = needs;
  }

  append(
    stream: StreamId,
    drafts: readonly NewFact[],
  ): Promise<Result<readonly Fact[], SaveError>> {
    const { clock, random } = this.needs;
    const contents = drafts.map((draft) => prepareContent(draft, { now: clock.now(), random }));
    return contents.length === 0
      ? Promise.resolve(ok([]))
      : this.queue.run(() => readingToWrite(() => this.place(stream, contents)));
  }

  private async place(
    stream: StreamId,
    contents: readonly FactContent[],
  ): Promise<Result<readonly Fact[], SaveError>> {
    const { connection, snapshots, changes } = this.needs;
    const sealed = await Promise.all(contents.map((content) => this.sealContent(content)));
    let base = snapshots.peek(stream);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      base ??= await snapshots.load(stream);
      this.chain ??= await this.readChain();
      const prepared = await this.prepare({ base, chain: this.chain, contents, sealed });
      if (prepared === null) return err({ kind: 'tooLarge' });
      const stored = await connection.write(WRITTEN, (db) => this.store(db, prepared));
      if (!stored.ok) return stored;
      if (stored.value === 'stored') {
        this.remember(prepared);
        changes.publish([stream], 'person');
        return ok(prepared.facts);
      }
      if (stored.value === 'before') return ok(await this.savedBefore(stream, contents));
      base = null;
      this.chain = null;
    }
    throw new Error('The stream kept changing');
  }

  private sealContent({ id, salt, draft }: FactContent): Promise<Uint8Array> {
    return this.needs.records.sealContent({ id, salt, payload: draft.payload });
  }

  private async readChain(): Promise<ChainEnd> {
    const key = chainKey(this.needs.author.device);
    const row = await this.needs.connection.read(['meta'], (db) => db.meta.get(key));
    return readMeta(ChainEnd, row) ?? NEW_CHAIN;
  }

  private async prepare(from: {
    readonly base: StreamSnapshot;
    readonly chain: ChainEnd;
    readonly contents: readonly FactContent[];
    readonly sealed: readonly Uint8Array[];
  }): Promise<Prepared | null> {
    const { base } = from;
    const { facts, chain } = this.chained(from.contents, from);
    const bytes = facts.map(sizeInBytes);
    if (bytes.some((size) => size > MAX_FACT_BYTES)) return null;
    const { records, summarise, foldVersion, copies } = this.needs;
    const summary = summarise([...factsOf(base), ...facts]);
    return {
      base,
      chain,
      facts,
      bytes,
      copies: (await copies?.of(facts)) ?? [],
      tail: facts.map((fact, index) => tailRow(fact, from.sealed[index] ?? new Uint8Array())),
      fold: {
        stream: base.stream,
        version: base.version + 1,
        foldVersion,
        sealed: await records.sealSummary(base.stream, summary),
      },
    };
  }

  private chained(
    contents: readonly FactContent[],
    from: { readonly base: StreamSnapshot; readonly chain: ChainEnd },
  ): { readonly facts: readonly Fact[]; readonly chain: ChainEnd } {
    const { author, clock } = this.needs;
    const now = clock.now();
    let after = headsOf(factsOf(from.base));
    let { chain } = from;
    const facts = contents.map((content) => {
      const hlc = nextHlc(chain.hlc, now, deviceTag(author.device));
      const dseq = chain.dseq + 1;
      const { prevDevice } = chain;
      const { stream } = from.base;
      const fact = placeFact(content, { stream, author, dseq, after, hlc, prevDevice });
      after = [fact.id];
      chain = { dseq, hlc, prevDevice: factHash(fact) };
      return fact;
    });
    return { facts, chain };
  }

  /** Runs inside the transaction: tables only. */
  private async store(
    db: OperatorDatabase,
    { base, chain, facts, tail, fold, bytes, copies }: Prepared,
  ): Promise<'stored' | 'changed' | 'before'> {
    const key = chainKey(this.needs.author.device);
    const [first] = facts;
    const current = readMeta(ChainEnd, await db.meta.get(key)) ?? NEW_CHAIN;
    const version = (await db.folds.get(base.stream))?.version ?? 0;
    const isChainSame = first?.dseq === current.dseq + 1 && first.prevDevice === current.prevDevice;
    const isClockSame = current.hlc === null || (first !== undefined && first.hlc > current.hlc);
    if (!isChainSame || !isClockSame || version !== base.version) {
      return first !== undefined && (await isKnown(db, first.id)) ? 'before' : 'changed';
    }
    await db.tail.bulkAdd([...tail]);
    await db.outbox.bulkAdd(facts.map((fact, index) => this.journeyOf(fact, bytes[index] ?? 0)));
    await db.sealed.bulkPut([...copies]);
    await db.folds.put(fold);
    await leaveBlocks(db, [fold.stream]);
    await db.meta.put({ key, value: chain });
    return 'stored';
  }

  private journeyOf({ id, dseq, stream }: Fact, bytes: number) {
    return { id, dseq, stream, bytes, writtenAt: this.needs.clock.now() };
  }

  private remember({ base, facts, chain, fold }: Prepared): void {
    this.chain = chain;
    const tail = [...base.tail, ...facts];
    this.needs.snapshots.keep({ ...base, version: fold.version, tail });
  }

  /** The connection was lost after the commit: the facts are there, as they were stored. */
  private async savedBefore(
    stream: StreamId,
    contents: readonly FactContent[],
  ): Promise<readonly Fact[]> {
    this.chain = null;
    const ids = new Set(contents.map(({ id }) => id));
    const snapshot = await this.needs.snapshots.load(stream);
    this.needs.changes.publish([stream], 'person');
    return factsOf(snapshot).filter((fact) => ids.has(fact.id));
  }
}

/** Between its commit and its return as a feed row, a fact is in `tail`; afterwards in `acked`. */
const isKnown = async (db: OperatorDatabase, id: FactId): Promise<boolean> =>
  (await db.tail.get(id)) !== undefined || (await db.acked.get(id)) !== undefined;

function tailRow(fact: Fact, sealed: Uint8Array): TailRow {
  const { payload: _payload, salt: _salt, ...skeleton } = fact;
  return { id: fact.id, stream: fact.stream, skeleton, sealed };
}

const sizeInBytes = (fact: Fact): number => new TextEncoder().encode(canonicalJson(fact)).length;
