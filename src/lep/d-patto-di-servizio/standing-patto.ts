import type { Patto } from '../../domain/patto.ts';
import { allAbsences, findPatto, findPattoStatus, isInForce } from '../../domain/standing-patto.ts';
import type { Known } from '../../interview/definition.ts';
import { questionsIn, type Answers } from '../../interview/steps.ts';
import { steps, type PattoSteps } from './steps.ts';

type D = Known<PattoSteps>;

/** The patto to check, change or suspend: the one that stood when the interview began. */
export function standingPatto({ person, state }: Pick<D, 'person' | 'state'>): Patto | null {
  const patto = findPatto(person);
  const after = findPattoStatus(person);
  const isOver = !isInForce(after) && after?.prestazione !== state.stream;
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
