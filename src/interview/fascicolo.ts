import type { z } from 'zod';
import { fascicoloPaths, type FascicoloDatum } from '../domain/person-sheet.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { parsePath, tableRows, type AnyAnswers, type TableRow } from './answers.ts';
import { metaOf } from './question.ts';
import type { Steps } from './steps.ts';

/** What the fascicolo says of a datum that is not a table; undefined when nothing does. */
export const knownDatum = (person: StreamState | null, datum: FascicoloDatum): unknown =>
  person?.answers.get(fascicoloPaths[datum])?.values[0].value ?? undefined;

/** A datum that is a text; empty when there is none. */
export function knownText(person: StreamState | null, datum: FascicoloDatum): string {
  const value = knownDatum(person, datum);
  return typeof value === 'string' ? value : '';
}

/** The rows of a table of the fascicolo, with whatever cells they have. */
export const knownRows = (
  person: StreamState | null,
  datum: FascicoloDatum,
): readonly TableRow[] => (person === null ? [] : (tableRows(person, fascicoloPaths[datum]) ?? []));

interface Mapped {
  readonly steps: Steps;
  readonly toPerson: Readonly<Partial<Record<string, FascicoloDatum>>>;
}

/**
 * Everything the fascicolo already knows of what `toPerson` maps, in the shape of the steps: to be
 * offered and confirmed. What a question would refuse is left out, in tables cell by cell.
 */
export function suggestFromPerson(
  { steps, toPerson }: Mapped,
  person: StreamState | null,
): AnyAnswers {
  const offered: Record<string, Record<string, unknown>> = {};
  if (person === null) return offered;
  for (const [path, datum] of Object.entries(toPerson)) {
    const { step, question } = parsePath(path);
    const schema = steps[step]?.shape[question] as z.ZodType | undefined;
    if (schema === undefined || datum === undefined) continue;
    const value = offerOf(schema, person, datum);
    if (value !== undefined) (offered[step] ??= {})[question] = value;
  }
  return offered;
}

function offerOf(schema: z.ZodType, person: StreamState, datum: FascicoloDatum): unknown {
  const { kind, columns = {} } = metaOf(schema);
  if (kind !== 'table') return schema.safeParse(knownDatum(person, datum)).data;
  const rows = knownRows(person, datum).flatMap((row) => goodCells(row, columns));
  return rows.length === 0 ? undefined : rows;
}

function goodCells(
  { row, ...cells }: TableRow,
  columns: Readonly<Record<string, z.ZodType>>,
): readonly TableRow[] {
  const good = Object.entries(cells).filter(
    ([column, cell]) => columns[column]?.safeParse(cell).success === true,
  );
  return good.length === 0 ? [] : [{ row, ...Object.fromEntries(good) }];
}
