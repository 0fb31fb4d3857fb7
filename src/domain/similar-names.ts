import { foldText } from '../kernel/fold-text.ts';

/** Surname and name without accents, apostrophes and capitals, ready to be compared many times. */
export interface FoldedName {
  readonly surname: string;
  readonly name: string;
}

export const foldedName = ({ surname, name }: FoldedName): FoldedName => ({
  surname: foldText(surname),
  name: foldText(name),
});

/** Both near, also when surname and name were swapped. */
export const isSimilarName = (a: FoldedName, b: FoldedName): boolean =>
  (isNear(a.surname, b.surname) && isNear(a.name, b.name)) ||
  (isNear(a.surname, b.name) && isNear(a.name, b.surname));

/** Equal, one the beginning of the other, or at most two letters apart. */
function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  const allowed = Math.min(a.length, b.length) > 5 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
