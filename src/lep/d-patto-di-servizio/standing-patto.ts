import { Patto, PattoAbsence, PattoStatus } from '../../domain/patto.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum } from '../../interview/fascicolo.ts';
import { questionsIn, type Answers } from '../../interview/steps.ts';
import { steps, type PattoSteps } from './steps.ts';

type D = Known<PattoSteps>;

/** What was signed last, whatever became of it; null when nothing was. */
export const findPatto = (person: StreamState | null): Patto | null =>
  Patto.safeParse(knownDatum(person, 'patto')).data ?? null;

export const findStatus = (person: StreamState | null): PattoStatus | null =>
  PattoStatus.safeParse(knownDatum(person, 'pattoStatus')).data ?? null;

/** The patto to check, change or suspend: the one that stood when the interview began. */
export function standingPatto({ person, state }: Pick<D, 'person' | 'state'>): Patto | null {
  const patto = findPatto(person);
  const after = findStatus(person);
  const isOver =
    after !== null &&
    after.prestazione !== state.stream &&
    after.status !== 'attivo' &&
    after.status !== 'sospeso';
  // Signed in this very interview: not yet one that stood before it.
  return patto === null || isOver || patto.prestazione === state.stream ? null : patto;
}

/** The version that this interview signs. */
export function versionOf(known: Pick<D, 'person' | 'state'>): number {
  const last = findPatto(known.person);
  if (last?.prestazione === known.state.stream) return last.version;
  return (standingPatto(known)?.version ?? 0) + 1;
}

/** The version before the one that this interview signs. */
export function versionBefore(known: Pick<D, 'person' | 'state'>): Patto['previous'] | null {
  const last = findPatto(known.person);
  if (last?.prestazione === known.state.stream) return last.previous ?? null;
  const standing = standingPatto(known);
  if (standing === null) return null;
  const { version, signedOn, agreed } = standing;
  return { version, signedOn, agreed };
}

/** Unjustified absences decided elsewhere, in the order in which they were decided. */
export const absencesBefore = ({ person, state }: Pick<D, 'person' | 'state'>) =>
  allAbsences(person).filter(({ prestazione }) => prestazione !== state.stream);

export function allAbsences(person: StreamState | null): readonly PattoAbsence[] {
  const kept = knownDatum(person, 'pattoAbsences');
  return (Array.isArray(kept) ? kept : []).flatMap((one) => PattoAbsence.safeParse(one).data ?? []);
}

/** Steps whose answers are the content of the patto. */
export const AGREED_STEPS = [
  'responsabile',
  'profilo',
  'obiettivo',
  'attiRicerca',
  'contatti',
  'attivita',
  'disponibilita',
  'offertaCongrua',
] as const;

/** What was agreed, in the shape of the steps; what a question would refuse today is left out. */
export function agreedAnswers(agreed: Patto['agreed']): Answers<PattoSteps> {
  const read = AGREED_STEPS.map((step) => {
    const given = agreed[step] ?? {};
    const questions = questionsIn(steps[step]).flatMap(([question, schema]) => {
      const value = schema.safeParse(given[question]);
      return value.success && value.data !== undefined ? [[question, value.data] as const] : [];
    });
    return [step, Object.fromEntries(questions)] as const;
  });
  return Object.fromEntries(read);
}
