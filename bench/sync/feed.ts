import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { sha256Hex } from '../../src/kernel/hash.ts';
import { groupBy } from '../../src/kernel/group-by.ts';
import { Fact, factHash } from '../../src/domain/fact.ts';
import { foldStream } from '../../src/domain/fold.ts';
import { FOLD_VERSION, summarise } from '../../src/domain/summarise.ts';
import { EMPTY_DIGEST, extendDigest } from '../../src/sync/protocol/digest.ts';
import type { SnapshotManifest } from '../../src/sync/protocol/messages.ts';

interface Body {
  readonly type: string;
  readonly gzip: Buffer;
  /** How many facts of the whole have been served once this answer is. */
  readonly upTo: number;
}

const NDJSON = 'application/x-ndjson; charset=utf-8';
const SEGMENT_BYTES = 1024 * 1024;
const EPOCH = 'bench';

const Pushed = z.object({ facts: z.array(Fact) });

/** Everything there is to download, in the shape each contestant asks for, compressed beforehand. */
export class Feed {
  private readonly facts: Fact[];
  private readonly digests: string[] = [];
  private readonly bodies = new Map<string, Body>();
  private readonly segments = new Map<string, Body>();
  private readonly manifest: SnapshotManifest | null;

  constructor(facts: readonly Fact[]) {
    this.facts = [...facts];
    for (const fact of facts) this.extend(fact);
    this.manifest = facts.length === 0 ? null : this.cut();
    for (let after = 0; after <= facts.length; after += 500) this.pageAfter(after, 500);
  }

  get length(): number {
    return this.facts.length;
  }

  /** Null when the address is a file's. */
  get(url: URL): Body | null {
    const after = Number(url.searchParams.get('after') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 500);
    if (url.pathname === '/pages') return this.pageAfter(after, limit);
    if (url.pathname === '/v1/pull') return this.pull(after, limit);
    if (url.pathname.endsWith('/snapshot')) return this.snapshot();
    return this.segments.get(url.pathname.split('/').at(-1) ?? '') ?? null;
  }

  accept(path: string, body: string): unknown {
    if (path !== '/v1/push') return {};
    const { facts } = Pushed.parse(JSON.parse(body));
    const results = facts.map((fact) => {
      this.facts.push(fact);
      this.extend(fact);
      return { id: fact.id, status: 'ok', seq: this.facts.length };
    });
    return { epoch: EPOCH, serverTime: Date.now(), results, durableUpTo: this.facts.length };
  }

  private extend(fact: Fact): void {
    const seq = this.digests.length + 1;
    const before = this.digests.at(-1) ?? EMPTY_DIGEST;
    this.digests.push(extendDigest(before, { seq, id: fact.id, hash: factHash(fact) }));
  }

  private pageAfter(after: number, limit: number): Body {
    const lines = this.facts.slice(after, after + limit).map((fact) => JSON.stringify(fact));
    return this.keep(`pages ${after} ${limit}`, lines, after + lines.length);
  }

  private pull(after: number, limit: number): Body {
    const rows = this.facts.slice(after, after + limit).map((fact, index) => ({
      kind: 'fact',
      seq: after + index + 1,
      fact,
    }));
    const head = this.facts.length;
    const last = after + rows.length;
    const digest = this.digests[last - 1] ?? EMPTY_DIGEST;
    const at = { epoch: EPOCH, head, digest, durableUpTo: head, serverTime: Date.now() };
    const lines = [...rows, { end: true, ...at }].map((row) => JSON.stringify(row));
    return this.keep(`pull ${after} ${limit} ${head}`, lines, last);
  }

  private snapshot(): Body | null {
    if (this.manifest === null) return null;
    const body = JSON.stringify({ ...this.manifest, serverTime: Date.now() });
    return { type: 'application/json', gzip: gzipSync(body), upTo: 0 };
  }

  private keep(key: string, lines: readonly string[], upTo: number): Body {
    const kept = this.bodies.get(key);
    if (kept !== undefined) return kept;
    const text = lines.map((line) => `${line}\n`).join('');
    const body = { type: NDJSON, gzip: gzipSync(text), upTo };
    this.bodies.set(key, body);
    return body;
  }

  /** Segments as the centre cuts them: a line per stream, about a mebibyte each. */
  private cut(): SnapshotManifest {
    const segments: SnapshotManifest['segments'] = [];
    let lines: string[] = [];
    let count = { facts: 0, bytes: 0, upTo: 0 };
    const end = (): void => {
      if (lines.length === 0) return;
      const text = lines.join('');
      const id = sha256Hex(text);
      const { facts, bytes, upTo } = count;
      segments.push({ id, streams: lines.length, facts, bytes } as (typeof segments)[number]);
      this.segments.set(id, { type: NDJSON, gzip: gzipSync(text), upTo });
      lines = [];
      count = { facts: 0, bytes: 0, upTo };
    };
    for (const [stream, facts] of groupBy(this.facts, (fact) => fact.stream)) {
      const summary = summarise(foldStream(facts));
      const line = `${JSON.stringify({ stream, summary, facts, erased: [] })}\n`;
      lines.push(line);
      const { length } = facts;
      count = {
        facts: count.facts + length,
        bytes: count.bytes + Buffer.byteLength(line),
        upTo: count.upTo + length,
      };
      if (count.bytes >= SEGMENT_BYTES) end();
    }
    end();
    const digest = this.digests.at(-1) ?? EMPTY_DIGEST;
    const at = { epoch: EPOCH, seq: this.facts.length, digest, foldVersion: FOLD_VERSION };
    return { ...at, serverTime: 0, segments } as SnapshotManifest;
  }
}
