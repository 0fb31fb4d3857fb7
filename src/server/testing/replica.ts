import { canonicalJson } from '../../kernel/json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { factHash, type Fact } from '../../domain/fact.ts';
import {
  controlRowHash,
  EMPTY_DIGEST,
  extendDigest,
  type DigestRow,
} from '../../sync/protocol/digest.ts';
import { PullEnd, PullRow, type ErasedFact } from '../../sync/protocol/messages.ts';

/** A reader that checks every page as a device does. */
export interface Replica {
  /** The facts with their content, in the order of the feed; erased ones leave it. */
  readonly facts: readonly Fact[];
  readonly rows: readonly PullRow[];
  readonly head: number;
  readonly digest: string;
  /** Rows that did not continue the feed, and pages whose digest differed. */
  readonly faults: readonly string[];
  /** @returns the end of the page. */
  apply(page: string): PullEnd;
}

export function replica(): Replica {
  const rows: PullRow[] = [];
  const faults: string[] = [];
  const erased = new Set<string>();
  let head = 0;
  let digest: string = EMPTY_DIGEST;
  const take = (line: string): void => {
    const row = PullRow.parse(JSON.parse(line));
    if (row.seq !== head + 1) faults.push(`gap: ${head} → ${row.seq}`);
    head = row.seq;
    rows.push(row);
    if (row.kind === 'erase') for (const id of row.facts) erased.add(id);
    digest = extendDigest(digest, digestRowOf(row));
  };
  return {
    rows,
    faults,
    get facts() {
      return rows.flatMap((row) =>
        row.kind === 'fact' && !erased.has(row.fact.id) ? [row.fact] : [],
      );
    },
    get head() {
      return head;
    },
    get digest() {
      return digest;
    },
    apply: (page) => {
      const lines = page.trimEnd().split('\n');
      const end = PullEnd.parse(JSON.parse(lines.at(-1) ?? ''));
      lines.slice(0, -1).forEach(take);
      if (end.digest !== digest) faults.push(`digest differs at ${head}`);
      return end;
    },
  };
}

/** A row as the digest sees it: see `protocol/digest.ts`. */
export function digestRowOf(row: PullRow): DigestRow {
  const { seq } = row;
  if (row.kind === 'fact') return { seq, id: row.fact.id, hash: factHash(row.fact) };
  if (row.kind === 'erasedFact') return { seq, id: row.fact.id, hash: skeletonHash(row.fact) };
  return { seq, id: row.kind, hash: controlRowHash(row) };
}

const skeletonHash = (fact: ErasedFact): string => sha256Hex(canonicalJson(fact));
