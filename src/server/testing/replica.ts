import { factHash, type Fact } from '../../domain/fact.ts';
import { EMPTY_DIGEST, extendDigest } from '../../sync/protocol/digest.ts';
import { PullEnd, PullRow } from '../../sync/protocol/messages.ts';

/** A reader that checks every page as a device does. */
export interface Replica {
  readonly facts: readonly Fact[];
  readonly head: number;
  readonly digest: string;
  /** Rows that did not continue the feed, and pages whose digest differed. */
  readonly faults: readonly string[];
  /** @returns the end of the page. */
  apply(page: string): PullEnd;
}

export function replica(): Replica {
  const facts: Fact[] = [];
  const faults: string[] = [];
  let head = 0;
  let digest: string = EMPTY_DIGEST;
  const take = (line: string): void => {
    const row = PullRow.parse(JSON.parse(line));
    if (row.seq !== head + 1) faults.push(`gap: ${head} → ${row.seq}`);
    head = row.seq;
    facts.push(row.fact);
    digest = extendDigest(digest, { seq: row.seq, id: row.fact.id, hash: factHash(row.fact) });
  };
  return {
    facts,
    faults,
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
