import { canonicalJson } from '../../kernel/json.ts';
import { asErased, isErased, type Fact } from '../../domain/fact.ts';
import type { DeviceId, FactId, ScopeId, StreamId } from '../../domain/ids.ts';
import { controlRowHash, EMPTY_DIGEST, extendDigest } from '../protocol/digest.ts';
import type { Known, ReadFact } from './admission-model.ts';

export interface Row {
  readonly seq: number;
  /** Null for what is no fact; without its content (`asErased`) after an erasure. */
  readonly fact: Fact | null;
  readonly hash: string;
  /** Running digest up to this row. */
  readonly digest: string;
  /** As it travels. */
  readonly line: string;
}

/** A row that is no fact, before it has its number. */
export type Control =
  | { readonly kind: 'erase'; readonly facts: readonly FactId[] }
  | { readonly kind: 'revoke'; readonly device: DeviceId; readonly operator: null }
  | { readonly kind: 'status'; readonly fact: FactId; readonly status: 'accepted' };

/** What the backup of an office holds. */
export interface Backup {
  readonly rows: readonly Row[];
  readonly epoch: string;
}

/** What the centre has on disk for one office. */
export class Office {
  readonly scope: ScopeId;
  epoch: string;
  /** Facts that can't enter the log, by their text; kept and shown. */
  readonly quarantine = new Map<string, FactId | null>();
  /** Right facts that came too late, by id: a person lets them in. */
  readonly review = new Map<FactId, ReadFact>();
  readonly erasedStreams = new Set<StreamId>();
  readonly erasedFacts = new Set<FactId>();
  /** Row from which a device reads no more. */
  readonly revokedAt = new Map<DeviceId, number>();
  /** Rows 1..durable survive a power loss. */
  durable = 0;
  private log: Row[] = [];
  private byId = new Map<FactId, Row>();
  private twins = new Map<string, FactId>();
  /** Only a sequence gives numbers before the commit: see the mutant. */
  private sequence = 0;

  constructor(scope: ScopeId, epoch: string) {
    this.scope = scope;
    this.epoch = epoch;
  }

  get rows(): readonly Row[] {
    return this.log;
  }

  get facts(): readonly Fact[] {
    return this.log.flatMap(({ fact }) => fact ?? []);
  }

  get head(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  readonly known: Known = {
    hashOf: (id) => this.byId.get(id)?.hash,
    seqOf: (id) => this.byId.get(id)?.seq,
    twinOf: (device, dseq) => this.twins.get(twinKey(device, dseq)),
    isLate: ({ device, stream }) => this.revokedAt.has(device) || this.erasedStreams.has(stream),
  };

  has(id: FactId): boolean {
    return this.byId.has(id);
  }

  digestAt(seq: number): string {
    return seq === 0 ? EMPTY_DIGEST : (this.log[seq - 1]?.digest ?? '');
  }

  /** Numbers for rows that will be committed later. */
  reserve(count: number): number {
    this.sequence = Math.max(this.sequence, this.head) + count;
    return this.sequence - count;
  }

  /** Commits facts as the rows after `before`. */
  append(facts: readonly ReadFact[], before = this.head): void {
    let digest = this.log.at(-1)?.digest ?? EMPTY_DIGEST;
    for (const [index, { fact, hash, json }] of facts.entries()) {
      const seq = before + index + 1;
      digest = extendDigest(digest, { seq, id: fact.id, hash });
      const line = `{"fact":${json},"kind":"fact","seq":${seq}}`;
      this.insert({ seq, fact, hash, digest, line });
    }
  }

  /** Right to erasure: content is gone, skeletons stay; every device is told. */
  erase(stream: StreamId): void {
    const ids: FactId[] = [];
    this.log = this.log.map((row) => {
      if (row.fact?.stream !== stream || isErased(row.fact)) return row;
      ids.push(row.fact.id);
      return erasedRow(row, row.fact);
    });
    this.byId = new Map(this.log.flatMap((row) => (row.fact === null ? [] : [[row.fact.id, row]])));
    this.erasedStreams.add(stream);
    for (const id of ids) this.erasedFacts.add(id);
    for (const [id, { fact }] of this.review) if (fact.stream === stream) this.review.delete(id);
    if (ids.length > 0) this.announce({ kind: 'erase', facts: ids });
  }

  revoke(device: DeviceId): void {
    if (this.revokedAt.has(device)) return;
    this.announce({ kind: 'revoke', device, operator: null });
    this.revokedAt.set(device, this.head);
  }

  /** A person lets in what came too late, where nothing is missing before it. */
  accept(): void {
    for (const [id, read] of this.review) {
      const { device, dseq, after } = read.fact;
      const twin = this.known.twinOf(device, dseq) ?? id;
      if (this.has(id) || twin !== id || !after.every((parent) => this.has(parent))) continue;
      this.review.delete(id);
      this.announce({ kind: 'status', fact: id, status: 'accepted' });
      this.append([read]);
      this.durable = this.head;
    }
  }

  /** Rare changes are durable when they are made. */
  private announce(control: Control): void {
    const row = { ...control, seq: this.head + 1 };
    const hash = controlRowHash(row);
    const digest = extendDigest(this.digestAt(this.head), { seq: row.seq, id: row.kind, hash });
    this.insert({ seq: row.seq, fact: null, hash, digest, line: canonicalJson(row) });
    this.durable = this.head;
  }

  /** Only rows that were flushed are left. */
  losePower(): void {
    this.reset(this.log.slice(0, this.durable));
  }

  backup(): Backup {
    return { rows: this.log.slice(0, this.durable), epoch: this.epoch };
  }

  restore({ rows }: Backup, epoch: string): void {
    this.epoch = epoch;
    this.durable = rows.length;
    this.reset(rows);
  }

  private insert(row: Row): void {
    this.log.push(row);
    if (row.fact === null) return;
    this.byId.set(row.fact.id, row);
    this.twins.set(twinKey(row.fact.device, row.fact.dseq), row.fact.id);
  }

  private reset(rows: readonly Row[]): void {
    this.log = [];
    this.byId = new Map();
    this.twins = new Map();
    this.sequence = 0;
    for (const row of rows) this.insert(row);
  }
}

function erasedRow(row: Row, fact: Fact): Row {
  const { payload: _payload, salt: _salt, ...skeleton } = fact;
  const line = canonicalJson({ kind: 'erasedFact', seq: row.seq, fact: skeleton });
  return { ...row, fact: asErased(skeleton), line };
}

const twinKey = (device: DeviceId, dseq: number): string => `${device}/${dseq}`;

/** One page of the log as NDJSON: only rows that can't be lost are served. */
export function pageOf(
  office: Office,
  { after, limit }: { readonly after: number; readonly limit: number },
  serverTime: number,
): string {
  const head = office.durable;
  const rows = office.rows.filter(({ seq }) => seq > after && seq <= head).slice(0, limit);
  const end = {
    end: true,
    epoch: office.epoch,
    head: Math.max(head, after),
    digest: rows.at(-1)?.digest ?? office.digestAt(after),
    durableUpTo: head,
    serverTime,
  };
  return `${[...rows.map(({ line }) => line), canonicalJson(end)].join('\n')}\n`;
}
