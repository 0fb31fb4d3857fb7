import type { Json } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { NewFact } from '../domain/fact.ts';
import { fascicoloPaths, type FascicoloDatum } from '../domain/person-sheet.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { parsePath } from './answers.ts';
import { answer } from './commands.ts';
import type { AnyInterview, AnyKnown } from './definition.ts';
import type { InterviewView, StepView } from './interview.ts';
import { tableChanges, type CellChange } from './person-tables.ts';
import { metaOf } from './question.ts';
import type { z } from 'zod';

/* What an interview leaves in the person's own stream, where it outlives the prestazione. */

export interface Leaving {
  readonly answers: InterviewView['answers'];
  readonly step: string;
  /** The interview around them, when it is at hand: what was taken away, and what follows. */
  readonly known?: AnyKnown;
  /** A signature was given on other answers: nothing follows from these until it is given again. */
  readonly isSignatureStale?: boolean;
}

/** Answers of a step that outlive the prestazione, as facts for the person's own stream. */
export function personFacts(
  definition: AnyInterview,
  leaving: Leaving,
  person: StreamState,
): readonly NewFact[] {
  const asked = Object.entries(definition.toPerson).flatMap(([path, datum]) =>
    parsePath(path).step === leaving.step
      ? changesOf(definition, { path, datum, leaving, person })
      : [],
  );
  const told = asked.map((change) => answer(person.stream, { ...change, source: 'dichiarato' }));
  return [...told, ...whatFollows(definition, leaving, person)];
}

/** Data of the person that follow from the answers of a step, where they say something new. */
function whatFollows(
  { alsoToPerson }: AnyInterview,
  { answers, step, known, isSignatureStale = false }: Leaving,
  person: StreamState,
): readonly NewFact[] {
  if (known === undefined || isSignatureStale) return [];
  return Object.entries(alsoToPerson?.({ ...known, answers }, step) ?? {})
    .flatMap(([datum, value]) =>
      value === undefined ? [] : [{ path: fascicoloPaths[datum as FascicoloDatum], value }],
    )
    .filter((change) => isNews(person, change))
    .map((change) => answer(person.stream, { ...change, source: 'dichiarato' }));
}

interface Mapped {
  readonly path: string;
  readonly datum: FascicoloDatum;
  readonly leaving: Leaving;
  readonly person: StreamState;
}

function changesOf(
  { steps }: AnyInterview,
  { path, datum, leaving, person }: Mapped,
): readonly CellChange[] {
  const { step, question } = parsePath(path);
  const schema = steps[step]?.shape[question] as z.ZodType | undefined;
  const value = leaving.answers[step]?.[question];
  const state = leaving.known?.state ?? null;
  if (schema !== undefined && metaOf(schema).kind === 'table') {
    return tableChanges({ from: path, to: fascicoloPaths[datum], rows: value, state, person });
  }
  const change = { path: fascicoloPaths[datum], value: value as Json };
  return value !== undefined && isNews(person, change) ? [change] : [];
}

const isNews = (person: StreamState, { path, value }: CellChange): boolean => {
  const known = person.answers.get(path)?.values[0].value;
  return known === undefined || canonicalJson(known) !== canonicalJson(value);
};

/** A step being left, in the interview as it is now. */
export const leavingStep = (
  { steps, answers }: InterviewView,
  known: AnyKnown,
  step: string,
): Leaving => {
  const upToIt = steps.slice(0, steps.findIndex(({ id }) => id === step) + 1);
  return { answers, step, known, isSignatureStale: upToIt.some(isSignedBefore) };
};

const isSignedBefore = ({ questions }: StepView): boolean =>
  questions.some(({ fault }) => fault?.kind === 'changedSinceSigned');

const asksSignature = ({ questions }: StepView): boolean =>
  questions.some(({ meta }) => meta.kind === 'signature');

/**
 * With *Concludi*: what follows from the signature on, or from the last step, as it stands now. A step
 * may have been left before what was signed again.
 */
export function closingFacts(
  definition: AnyInterview,
  { view, known }: { readonly view: InterviewView; readonly known: AnyKnown },
  person: StreamState,
): readonly NewFact[] {
  const signed = view.steps.findIndex(asksSignature);
  return view.steps
    .slice(signed)
    .flatMap(({ id }) => whatFollows(definition, leavingStep(view, known, id), person));
}
