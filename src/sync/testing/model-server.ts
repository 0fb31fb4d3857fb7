import { factHash, Fact } from '../../domain/fact.ts';
import type { DeviceId, StreamId } from '../../domain/ids.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { EMPTY_DIGEST, extendDigest } from '../protocol/digest.ts';
import { PushRequest, type PushResult } from '../protocol/messages.ts';

interface Row {
  readonly fact: Fact;
  readonly digest: string;
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
  readonly quarantined = new Set<string>();
  maxFacts = 200;
  private rows: Row[] = [];

  get facts(): readonly Fact[] {
    return this.rows.map(({ fact }) => fact);
  }

  backup(): readonly Row[] {
    return [...this.rows];
  }

  /** Comes back from a backup, as another incarnation. */
  restore(rows: readonly Row[], epoch: string): void {
    this.rows = [...rows];
    this.epoch = epoch;
  }

  /** Answers like HTTP: status, type, body. */
  handle(device: DeviceId, url: string, body: string | null): Response {
    const { pathname, searchParams } = new URL(url, 'http://centro');
    if (pathname === '/v1/pull') return this.pull(searchParams);
    return this.push(device, PushRequest.parse(JSON.parse(body ?? 'null')));
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
    const at = this.rows.findIndex((row) => row.fact.id === id);
    if (at >= 0) return { id, status: 'duplicate', seq: at + 1 };
    const known = new Set(this.rows.map((row) => row.fact.id));
    if (this.invalid.has(id)) {
      stopped.add(fact.stream);
      this.quarantined.add(id);
      return { id, status: 'quarantined', reason: 'Contenuto non valido.' };
    }
    if (stopped.has(fact.stream) || fact.after.some((parent) => !known.has(parent))) {
      stopped.add(fact.stream);
      return { id, status: 'need_parent', reason: 'Manca un dato.' };
    }
    return { id, status: 'ok', seq: this.store(fact) };
  }

  private store(fact: Fact): number {
    const seq = this.rows.length + 1;
    const before = this.rows.at(-1)?.digest ?? EMPTY_DIGEST;
    const digest = extendDigest(before, { seq, id: fact.id, hash: factHash(fact) });
    this.rows.push({ fact, digest });
    return seq;
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
    const digest = this.rows[after + rows.length - 1]?.digest ?? EMPTY_DIGEST;
    const end = {
      end: true,
      epoch: this.epoch,
      head: this.rows.length,
      digest,
      durableUpTo: this.durable(),
      serverTime: this.now,
    };
    const lines = [
      ...rows.map(({ fact }, index) => ({ kind: 'fact', seq: after + index + 1, fact })),
      end,
    ];
    return answer(
      200,
      'application/x-ndjson',
      `${lines.map((line) => canonicalJson(line)).join('\n')}\n`,
    );
  }
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
