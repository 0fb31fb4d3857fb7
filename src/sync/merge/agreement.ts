/** Between which of the rows known here two logs part: equal up to `same`, different from `other` on. */
export interface Agreement {
  /** Index of the last row known to be the same; -1 before any. */
  readonly same: number;
  /** Index of the first row known to differ; one past the end before any. */
  readonly other: number;
}

/** Rows of which the digest is asked in one request, at most. */
export const MOST_PROBES = 64;

/** Where to look next: all that is left when it is little, otherwise evenly spread and the last. */
export function probes({ same, other }: Agreement): readonly number[] {
  const left = other - same - 1;
  if (left <= MOST_PROBES) return Array.from({ length: left }, (_, n) => same + 1 + n);
  const spread = Array.from({ length: MOST_PROBES }, (_, n) =>
    Math.round(same + 1 + (n * (left - 1)) / (MOST_PROBES - 1)),
  );
  return [...new Set(spread)];
}

/** What the answers say. Digests run: a row that is the same makes all before it the same. */
export function agreementIn(
  before: Agreement,
  asked: readonly number[],
  isSame: (index: number) => boolean,
): Agreement {
  const last = asked.findLast(isSame) ?? before.same;
  const first = asked.find((index) => index > last) ?? before.other;
  return { same: Math.max(before.same, last), other: first };
}
