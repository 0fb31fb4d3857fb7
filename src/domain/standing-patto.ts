import type { Json } from '../kernel/json.ts';
import { Patto, PattoAbsence, pattoPaths, PattoStatus } from './patto.ts';
import type { StreamState } from './stream-state.ts';

/** A person's stream; null for who is nobody's yet. */
type Person = Pick<StreamState, 'answers'> | null;

const kept = (person: Person, key: keyof typeof pattoPaths): Json | undefined =>
  person?.answers.get(pattoPaths[key])?.values[0].value;

/** What was signed last, whatever became of it; null when nothing was. */
export const findPatto = (person: Person): Patto | null =>
  Patto.safeParse(kept(person, 'patto')).data ?? null;

export const findPattoStatus = (person: Person): PattoStatus | null =>
  PattoStatus.safeParse(kept(person, 'pattoStatus')).data ?? null;

/** Whether a patto of this status, or of none said yet, binds. */
export const isInForce = (status: PattoStatus | null): boolean =>
  status === null || status.status === 'attivo' || status.status === 'sospeso';

/** Every unjustified absence, in the order in which they were decided. */
export function allAbsences(person: Person): readonly PattoAbsence[] {
  const absences = kept(person, 'pattoAbsences');
  return (Array.isArray(absences) ? absences : []).flatMap(
    (one) => PattoAbsence.safeParse(one).data ?? [],
  );
}
