import type { Json } from '../kernel/json.ts';
import type { NewFact } from '../domain/fact.ts';
import type { StreamId } from '../domain/ids.ts';
import type { ActivityDone, Answer } from './commands.ts';
import { answer, recordActivity } from './commands.ts';
import type { AnyInterview, AnyKnown } from './definition.ts';

/** What one answer fills in besides itself: answers like any other, to be corrected one by one. */
export interface Filling {
  readonly activities: readonly ActivityDone[];
  /** Other questions that it answers. */
  readonly answers?: readonly Answer[];
  /** Rows to add, by the path of their table. */
  readonly rows: readonly {
    readonly table: string;
    readonly cells: Readonly<Record<string, Json>>;
  }[];
  /** Paths of rows to take away. */
  readonly removed: readonly string[];
}

interface Filled {
  readonly definition: AnyInterview;
  readonly known: AnyKnown;
  readonly person: StreamId | null;
  /** A new time-ordered id at each call. */
  readonly newRow: () => string;
}

/** An answer and what it fills in, to be written together. */
export function answerFacts(
  { definition, known, person, newRow }: Filled,
  given: Answer,
): readonly NewFact[] {
  const filling = definition.fills?.(known, given);
  if (filling === undefined) return [answer(person, given)];
  return [
    answer(person, given),
    ...(filling.answers ?? []).map((other) => answer(person, other)),
    ...filling.activities.flatMap((done) => recordActivity(known.state, person, done)),
    ...filling.removed.map((path) => answer(person, { path, value: null })),
    ...filling.rows.flatMap(({ table, cells }) => {
      const row = newRow();
      return Object.entries(cells).map(([column, value]) =>
        answer(person, { path: `${table}#${row}.${column}`, value }),
      );
    }),
  ];
}
