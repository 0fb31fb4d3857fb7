import { z } from 'zod';
import { Fact, type Skeleton } from '../../domain/fact.ts';
import type { DeviceId, FactId, OperatorId, Sha256, StreamId } from '../../domain/ids.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { digestRow } from '../merge/feed-page.ts';
import { EMPTY_DIGEST, extendDigest } from '../protocol/digest.ts';
import {
  DigestRequest,
  IncidentReport,
  PushRequest,
  type PullRow,
  type PushResult,
} from '../protocol/messages.ts';
import { segmentsOf, snapshotLine, type ModelSnapshot } from './model-snapshot.ts';

interface Row {
  readonly row: PullRow;
  readonly digest: Sha256;
}

/** A server that keeps the protocol and nothing else: one office, in memory. */
export class ModelServer {
  epoch = 'e1';
  durableUpTo: number | null = null;
  now = Date.UTC(2026, 10, 24, 9);
  /** Ids that the server finds unreadable as a request (400), wherever they are in the batch. */
  readonly poison = new Set<string>();
  /** Ids that the server quarantines. */
  readonly invalid = new Set<string>();
  readonly quarantined = new Map<FactId, Fact>();
  readonly incidents: IncidentReport[] = [];
  maxFacts = 200;
  snapshot: ModelSnapshot | null = null;
  /** Another program: its answers to everything but push and pull are 404. */
  isOld = false;
  /** Who works on which device: a grant is to a person. */
  readonly operators = new Map<DeviceId, OperatorId>();
  private rows: Row[] = [];
  /** Kept outside of the backups: an erasure is done again after a restore. */
  private readonly erasures = new Set<FactId>();

  /** With their content, as far as it was not erased. */
  get facts(): readonly Fact[] {
    return this.rows.flatMap(({ row }) => (row.kind === 'fact' ? [row.fact] : []));
  }

  get erased(): readonly Skeleton[] {
    return this.rows.flatMap(({ row }) => (row.kind === 'erasedFact' ? [row.fact] : []));
  }

  get head(): number {
    return this.rows.length;
  }

  backup(): readonly Row[] {
    return [...this.rows];
  }

  /** Comes back from a backup, as another incarnation. */
  restore(rows: readonly Row[], epoch: string): void {
    this.rows = [...rows];
    this.epoch = epoch;
    this.snapshot = null;
    if (this.erasures.size > 0) this.erase([...this.erasures]);
  }

  isErased(id: FactId): boolean {
    return this.erasures.has(id);
  }

  /** Whether this device's access ended, and was not given back. */
  isRevoked(device: DeviceId): boolean {
    const operator = this.operators.get(device);
    const last = this.rows.findLast(
      ({ row }) =>
        (row.kind === 'revoke' && row.device === device) ||
        (row.kind === 'grant' && row.operator === operator),
    );
    return last?.row.kind === 'revoke';
  }

  /** Deletes payload and salt, keeps the skeletons, tells everybody. */
  erase(ids: readonly FactId[]): void {
    const gone = new Set(ids);
    for (const id of ids) this.erasures.add(id);
    this.rows = this.rows.map(({ row, digest }) => ({ row: withoutContent(row, gone), digest }));
    this.append({ kind: 'erase', seq: this.head + 1, facts: [...ids] });
    if (this.snapshot !== null) this.cutSnapshot();
  }

  revoke(device: DeviceId | null, operator: OperatorId | null): void {
    this.append({ kind: 'revoke', seq: this.head + 1, device, operator });
  }

  grant(operator: OperatorId): void {
    this.append({ kind: 'grant', seq: this.head + 1, operator, role: 'responsabile' });
  }

  /** A person's word on a quarantined fact. */
  decide(id: FactId, status: 'accepted' | 'rejected'): void {
    const fact = this.quarantined.get(id);
    if (fact === undefined) return;
    this.quarantined.delete(id);
    this.invalid.delete(id);
    this.append({ kind: 'status', seq: this.head + 1, fact: id, status });
    if (status === 'accepted') this.append({ kind: 'fact', seq: this.head + 1, fact });
  }

  /** A fault of the store, not of the protocol: rows from `seq` on are other rows, and nobody says so. */
  forge(seq: number): void {
    const kept = this.rows.slice(0, seq - 1).map(({ row }) => row);
    const others = this.rows.slice(seq - 1).map(({ row }) => row);
    this.rows = [];
    for (const row of [...kept, ...others.toReversed()]) {
      this.append({ ...row, seq: this.head + 1 });
    }
  }

  /** The snapshot of now. */
  cutSnapshot(streamsTogether = 1): void {
    this.snapshot = segmentsOf(
      { facts: this.facts, erased: this.erased },
      {
        epoch: this.epoch,
        seq: this.head,
        digest: this.rows.at(-1)?.digest ?? EMPTY_DIGEST,
        serverTime: this.now,
      },
      streamsTogether,
    );
  }

  /** Answers like HTTP: status, type, body. */
  handle(device: DeviceId, url: string, body: string | null): Response {
    const { pathname, searchParams } = new URL(url, 'http://centro');
    if (pathname === '/v1/pull') return this.pull(searchParams);
    if (pathname === '/v1/push') {
      return this.push(device, PushRequest.parse(JSON.parse(body ?? 'null')));
    }
    if (this.isOld) return problem(404, {});
    if (pathname === '/v1/digest') return this.digests(DigestRequest.parse(JSON.parse(body ?? '')));
    if (pathname === '/v1/incidents') {
      this.incidents.push(IncidentReport.parse(JSON.parse(body ?? '')));
      return new Response(null, { status: 204 });
    }
    if (pathname === '/v1/imports') return this.imports(body ?? '');
    if (pathname.endsWith('/streams')) return this.stream(searchParams.get('stream'));
    return this.isRevoked(device) ? problem(404, {}) : this.piece(pathname);
  }

  /** Facts of any device, for a person to judge. */
  private imports(body: string): Response {
    const facts = z.object({ facts: z.array(Fact) }).parse(JSON.parse(body)).facts;
    const fresh = facts.filter(({ id }) => !this.isKnown(id));
    for (const fact of fresh) this.quarantined.set(fact.id, fact);
    return json({ waiting: fresh.length, known: facts.length - fresh.length, refused: 0 });
  }

  private piece(pathname: string): Response {
    if (this.snapshot === null) return problem(404, { code: 'no_snapshot' });
    if (pathname.endsWith('/snapshot')) return json(this.snapshot.manifest);
    const segment = this.snapshot.segments.get(pathname.split('/').at(-1) ?? '');
    return segment === undefined ? problem(404, {}) : answer(200, 'application/x-ndjson', segment);
  }

  private stream(stream: string | null): Response {
    const ofStream = (fact: Skeleton): boolean => fact.stream === stream;
    const [facts, erased] = [this.facts.filter(ofStream), this.erased.filter(ofStream)];
    if (facts.length + erased.length === 0) return problem(404, {});
    return answer(200, 'application/x-ndjson', snapshotLine({ facts, erased }));
  }

  private digests({ at }: DigestRequest): Response {
    const digests = at.flatMap((seq) => {
      const digest = this.rows[seq - 1]?.digest;
      return digest === undefined ? [] : [{ seq, digest }];
    });
    return json({ epoch: this.epoch, head: this.head, digests });
  }

  private push(device: DeviceId, request: PushRequest): Response {
    const facts = request.facts.map((raw) => Fact.parse(raw));
    if (request.device !== device) return problem(403, {});
    if (facts.length > this.maxFacts) return problem(413, {});
    if (facts.some(({ id }) => this.poison.has(id)))
      return problem(400, { detail: 'Illeggibile.' });
    const stopped = new Set<StreamId>();
    const results = [...facts]
      .sort((a, b) => a.dseq - b.dseq)
      .map((fact) => this.judge(fact, stopped));
    const { epoch, now: serverTime } = this;
    return json({ epoch, serverTime, results, durableUpTo: this.durable() });
  }

  private judge(fact: Fact, stopped: Set<StreamId>): PushResult {
    const { id } = fact;
    const at = this.rows.findIndex(({ row }) => idIn(row) === id);
    if (at >= 0) return { id, status: 'duplicate', seq: at + 1 };
    if (this.invalid.has(id) || this.isRejected(id)) {
      stopped.add(fact.stream);
      this.quarantined.set(id, fact);
      return { id, status: 'quarantined', reason: 'Contenuto non valido.' };
    }
    if (stopped.has(fact.stream) || fact.after.some((parent) => !this.isKnown(parent))) {
      stopped.add(fact.stream);
      return { id, status: 'need_parent', reason: 'Manca un dato.' };
    }
    this.append(withoutContent({ kind: 'fact', seq: this.head + 1, fact }, this.erasures));
    return { id, status: 'ok', seq: this.head };
  }

  /** In the log, or judged: a rejected fact holds nothing back. */
  private isKnown(id: FactId): boolean {
    return (
      this.erasures.has(id) ||
      this.rows.some(({ row }) => idIn(row) === id || (row.kind === 'status' && row.fact === id))
    );
  }

  private isRejected(id: FactId): boolean {
    return this.rows.some(
      ({ row }) => row.kind === 'status' && row.fact === id && row.status === 'rejected',
    );
  }

  private append(row: PullRow): void {
    const before = this.rows.at(-1)?.digest ?? EMPTY_DIGEST;
    this.rows.push({ row, digest: extendDigest(before, digestRow(row)) });
  }

  private durable(): number {
    return Math.min(this.durableUpTo ?? this.rows.length, this.rows.length);
  }

  private pull(query: URLSearchParams): Response {
    const after = Number(query.get('after'));
    const epoch = query.get('epoch');
    if ((epoch !== null && epoch !== this.epoch) || after > this.rows.length) {
      return problem(409, { epoch: this.epoch, code: 'epoch_changed' });
    }
    const rows = this.rows.slice(after, after + Number(query.get('limit')));
    const end = {
      end: true,
      epoch: this.epoch,
      head: this.rows.length,
      digest: this.rows[after + rows.length - 1]?.digest ?? EMPTY_DIGEST,
      durableUpTo: this.durable(),
      serverTime: this.now,
    };
    const lines = [...rows.map(({ row }) => canonicalJson(row)), canonicalJson(end)];
    return answer(200, 'application/x-ndjson', `${lines.join('\n')}\n`);
  }
}

const idIn = (row: PullRow): FactId | null =>
  row.kind === 'fact' || row.kind === 'erasedFact' ? row.fact.id : null;

function withoutContent(row: PullRow, gone: ReadonlySet<FactId>): PullRow {
  if (row.kind !== 'fact' || !gone.has(row.fact.id)) return row;
  const { payload: _payload, salt: _salt, ...fact } = row.fact;
  return { kind: 'erasedFact', seq: row.seq, fact };
}

export const answer = (
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Response => new Response(body, { status, headers: { 'content-type': type, ...headers } });

const json = (value: unknown): Response => answer(200, 'application/json', JSON.stringify(value));

export const problem = (status: number, members: Readonly<Record<string, string>>): Response =>
  answer(status, 'application/problem+json', JSON.stringify({ title: '', detail: '', ...members }));
