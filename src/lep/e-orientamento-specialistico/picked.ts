import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import { words } from './messages.it.ts';
import type { SpecialisticoSteps } from './steps.ts';

type Given = Answers<SpecialisticoSteps>;

/** A row of another table, as a `pickedRows` question keeps it. */
export interface Picked {
  readonly row: string;
  readonly label: string;
}

const MOST = 200;

const named = (row: string | undefined, parts: readonly (string | undefined)[]): Picked[] => {
  const label = parts.filter(Boolean).join(' · ').slice(0, MOST);
  return row === undefined || label === '' ? [] : [{ row, label }];
};

/** Everything from which a skill can come, as it is called now. */
export function origins({ storia }: Given): readonly Picked[] {
  const { titoli } = words.storia.questions;
  return [
    ...openRows(storia?.esperienze).flatMap(({ row, professione, datore }) =>
      named(row, [professione?.label, datore]),
    ),
    ...openRows(storia?.titoli).flatMap(({ row, livello, corso }) =>
      named(row, [livello && titoli.columns.livello.options[livello], corso]),
    ),
    ...openRows(storia?.corsi).flatMap(({ row, titolo }) => named(row, [titolo])),
    ...openRows(storia?.extra).flatMap(({ row, cosa }) => named(row, [cosa])),
  ];
}

export const skillRows = ({ competenze }: Given): readonly Picked[] =>
  openRows(competenze?.righe).flatMap(({ row, competenza }) => named(row, [competenza?.label]));

export const targetRows = ({ obiettivo }: Given): readonly Picked[] =>
  openRows(obiettivo?.bersagli).flatMap(({ row, professione }) => named(row, [professione?.label]));

export const stepRows = ({ progetto }: Given): readonly Picked[] =>
  openRows(progetto?.passi).flatMap(({ row, passo }) => named(row, [passo]));

/** What was picked, as it is called today; as it was then when the row is there no more. */
export function namesOf(picked: readonly Picked[] | undefined, now: readonly Picked[]): string {
  const names = new Map(now.map(({ row, label }) => [row, label]));
  return (picked ?? []).map(({ row, label }) => names.get(row) ?? label).join(', ');
}

/** Ids of what was picked. */
export const rowsPicked = (picked: readonly Picked[] | undefined): ReadonlySet<string> =>
  new Set((picked ?? []).map(({ row }) => row));
