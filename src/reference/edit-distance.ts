/**
 * The fewest slips of the finger (a letter wrong, missing, extra, or two swapped) that turn `typed`
 * into some beginning of `text`; `limit + 1` when it takes more than `limit`.
 */
export function slipsToBeginningOf(text: string, typed: string, limit: number): number {
  const reach = text.slice(0, typed.length + limit);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: reach.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= reach.length; column += 1) {
      const isSame = typed[row - 1] === reach[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === reach[column - 2] &&
        typed[row - 2] === reach[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(limit + 1, ...last);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
