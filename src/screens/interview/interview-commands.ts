import { v7 } from 'uuid';
import { factsHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import * as act from '../../interview/commands.ts';
import type { Proposal } from '../../interview/rule.ts';
import { interviewView, type StepView } from '../../interview/interview.ts';
import type { Desk } from '../desk.tsx';
import { closingOf, type Prestazione } from './prestazione.ts';

type Saved = Result<readonly Fact[], SaveError>;

/** A new table row: time-ordered, so that rows keep the order in which they were made. */
export const newRowId = ({ clock, random }: Desk): string =>
  v7({ msecs: clock.now(), random: random.bytes(16) });

const write = (desk: Desk, stream: StreamId, facts: readonly NewFact[]): Promise<Saved> =>
  facts.length === 0 ? Promise.resolve(ok([])) : desk.log.append(stream, facts);

export const saveAnswer = (desk: Desk, at: Prestazione, given: act.Answer): Promise<Saved> =>
  write(desk, at.stream, [act.answer(at.person, given)]);

export const saveActivities = (
  desk: Desk,
  at: Prestazione,
  done: readonly act.ActivityDone[],
): Promise<Saved> =>
  write(
    desk,
    at.stream,
    done.flatMap((one) => act.recordActivity(at.state, at.person, one)),
  );

/** *Avanti*: what was offered is confirmed, the interview begins, the person's data are kept. */
export async function leaveStep(desk: Desk, at: Prestazione, step: StepView): Promise<Saved> {
  const { state, person, known } = at;
  const saved = await write(desk, at.stream, [
    ...act.begin(state, person, known.today),
    ...act.confirmSuggestions(step, person),
  ]);
  const ofPerson = at.personState;
  if (!saved.ok || ofPerson === null || ofPerson.stream === null) return saved;
  const answers = { ...at.view.answers, [step.id]: answersOfStep(step) };
  const forPerson = act.personFacts(at.definition, { answers, step: step.id }, ofPerson);
  return write(desk, ofPerson.stream, forPerson);
}

const answersOfStep = (step: StepView): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    step.questions
      .map(({ name, value, suggested }) => [name, value ?? suggested] as const)
      .filter(([, value]) => value !== undefined),
  );

export interface AfterStep {
  /** First path of the step that lacks something; null when it is complete. */
  readonly fault: string | null;
  /** The step that follows on the route as it is now; null after the last. */
  readonly next: string | null;
}

/** Reads the interview again after a step was left: its answers may have changed the route. */
export async function afterStep(desk: Desk, at: Prestazione, step: string): Promise<AfterStep> {
  const { steps } = (await readAgain(desk, at)).view;
  const index = steps.findIndex(({ id }) => id === step);
  return {
    fault: steps[index]?.questions.find(({ fault }) => fault !== null)?.path ?? null,
    next: steps[index + 1]?.id ?? null,
  };
}

/** A proposal of the rules becomes a row of the interview. */
export function takeProposal(desk: Desk, at: Prestazione, proposal: Proposal): Promise<Saved> {
  const { path, row } = at.definition.proposals;
  const id = newRowId(desk);
  return write(
    desk,
    at.stream,
    Object.entries(row(proposal)).map(([column, value]) =>
      act.answer(at.person, { path: `${path}#${id}.${column}`, value }),
    ),
  );
}

/**
 * *Concludi*. The proposals accepted become prestazioni first, each under the id of its row: done
 * twice, or by two devices, they are the same. Then the closing event and the document, together.
 */
export async function concludePrestazione(desk: Desk, seen: Prestazione): Promise<Saved> {
  const at = await readAgain(desk, seen);
  if (closingOf(at.state) !== undefined) return ok([]);
  const conclusion = at.definition.conclude(at.known);
  const proposed = await proposeAll(desk, at, conclusion.proposals);
  if (!proposed.ok) return proposed;
  const { today } = at.known;
  const number = await desk.numbers.next(Number(today.slice(0, 4)));
  if (!number.ok) return err(number.error);
  return write(
    desk,
    at.stream,
    act.conclude(at.person, {
      event: conclusion.event,
      sap: conclusion.sap,
      date: today,
      binds: factsHash(at.facts),
      document: { kind: at.definition.document.kind, number: number.value },
    }),
  );
}

/** The person left before the end: event 05 binds what was answered; nothing is proposed or issued. */
export async function abandonPrestazione(desk: Desk, seen: Prestazione): Promise<Saved> {
  const at = await readAgain(desk, seen);
  if (closingOf(at.state) !== undefined) return ok([]);
  const closing = {
    event: '05' as const,
    sap: at.definition.conclude(at.known).sap,
    date: at.known.today,
    binds: factsHash(at.facts),
    document: null,
  };
  return write(desk, at.stream, act.conclude(at.person, closing));
}

/** What was settled a moment ago counts: the act binds every fact on disk. */
async function readAgain(desk: Desk, at: Prestazione): Promise<Prestazione> {
  const facts = await desk.log.read(at.stream);
  const state = foldStream(facts);
  const view = interviewView(at.definition, { ...at.known, state });
  return { ...at, facts, state, view, known: { ...at.known, state, answers: view.answers } };
}

async function proposeAll(
  desk: Desk,
  at: Prestazione,
  proposals: ReturnType<Prestazione['definition']['conclude']>['proposals'],
): Promise<Saved> {
  for (const { row, service, date, time } of proposals) {
    const stream = newStream('prestazione', row);
    const origin = { stream: at.stream, row };
    const opening = { service, person: at.person, pin: null, origin };
    const next = { service, date, time, place: at.known.place.desk };
    const isThere = (await desk.log.read(stream)).length > 0;
    const facts = isThere ? [] : act.propose(opening, next, at.known.today);
    const saved = await write(desk, stream, facts);
    if (!saved.ok) return saved;
  }
  return ok([]);
}
