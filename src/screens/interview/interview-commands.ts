import { v7 } from 'uuid';
import { factsHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { proposedStream } from '../../domain/named-stream.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { heldAt } from '../../interview/held.ts';
import * as act from '../../interview/commands.ts';
import type { AnyDocument } from '../../interview/definition.ts';
import { documentsFor, issuing } from '../../interview/documents.ts';
import { answerFacts } from '../../interview/filling.ts';
import type { Proposal } from '../../interview/rule.ts';
import { interviewView, type StepView } from '../../interview/interview.ts';
import { meetingFacts, meetingsCalledOff } from '../../interview/planned-meetings.ts';
import { closingFacts, leavingStep, personFacts } from '../../interview/person-facts.ts';
import { actDays } from '../../interview/what-applies.ts';
import type { Desk } from '../desk.tsx';
import { closingOf, type Prestazione } from './prestazione.ts';

type Saved = Result<readonly Fact[], SaveError>;

/** A new table row: time-ordered, so that rows keep the order in which they were made. */
export const newRowId = ({ clock, random }: Desk): string =>
  v7({ msecs: clock.now(), random: random.bytes(16) });

const write = (desk: Desk, stream: StreamId, facts: readonly NewFact[]): Promise<Saved> =>
  facts.length === 0 ? Promise.resolve(ok([])) : desk.log.append(stream, facts);

export const saveAnswer = (desk: Desk, at: Prestazione, given: act.Answer): Promise<Saved> =>
  write(desk, at.stream, answerFacts({ ...at, newRow: () => newRowId(desk) }, given));

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
  const { state, person } = at;
  const saved = await write(desk, at.stream, [
    ...act.begin(state, person, daysOf(at).start),
    ...act.confirmSuggestions(step, person),
  ]);
  if (!saved.ok) return saved;
  const now = await readAgain(desk, at);
  const planned = await write(desk, at.stream, meetingFacts(at.definition, now.known));
  const ofPerson = at.personState;
  if (!planned.ok || ofPerson === null || ofPerson.stream === null) return planned;
  const leaving = leavingStep(now.view, now.known, step.id);
  return write(desk, ofPerson.stream, personFacts(at.definition, leaving, ofPerson));
}

async function keepWhatFollows(desk: Desk, at: Prestazione): Promise<Saved> {
  const ofPerson = at.personState;
  if (ofPerson === null || ofPerson.stream === null) return ok([]);
  return write(desk, ofPerson.stream, closingFacts(at.definition, at, ofPerson));
}

const daysOf = ({ state, known }: Prestazione) => actDays(state, known.answers, known.today);

/** The interview as it is on disk, with its start on the day that the answers say now. */
async function readToClose(desk: Desk, seen: Prestazione): Promise<Result<Prestazione, SaveError>> {
  const at = await readAgain(desk, seen);
  if (closingOf(at.state) !== undefined) return ok(at);
  const start = act.begin(at.state, at.person, daysOf(at).start);
  const saved = await write(desk, at.stream, start);
  if (!saved.ok) return saved;
  return ok(start.length === 0 ? at : await readAgain(desk, at));
}

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
  const read = await readToClose(desk, seen);
  if (!read.ok) return read;
  const at = read.value;
  if (closingOf(at.state) !== undefined) return ok([]);
  const conclusion = at.definition.conclude(at.known);
  const kept = await keepWhatFollows(desk, at);
  if (!kept.ok) return kept;
  const proposed = await proposeAll(desk, at, conclusion.proposals);
  if (!proposed.ok) return proposed;
  const { today } = at.known;
  const issued = documentsFor(at.definition, at.known, 'atConclusion');
  const documents = await numbered(desk, today, issued);
  if (!documents.ok) return documents;
  return write(desk, at.stream, [
    ...act.conclude(at.person, {
      event: conclusion.event,
      sap: conclusion.sap,
      date: daysOf(at).end,
      binds: factsHash(at.facts),
      documents: documents.value,
      issuedOn: today,
    }),
    ...meetingsCalledOff(at.known),
  ]);
}

/** Issues one document as an act of its own: before the end, or because somebody asked for it. */
export async function issueDocument(
  desk: Desk,
  seen: Prestazione,
  document: AnyDocument,
): Promise<Saved> {
  const at = await readAgain(desk, seen);
  const { today } = at.known;
  const documents = await numbered(desk, today, [document]);
  if (!documents.ok) return documents;
  const binds = factsHash(at.facts);
  return write(
    desk,
    at.stream,
    documents.value.map((one) => act.issue(at.person, { document: one, date: today, binds })),
  );
}

/** Each with the next number of the device's block. */
async function numbered(
  { numbers }: Desk,
  today: IsoDate,
  documents: readonly AnyDocument[],
): Promise<Result<readonly act.Issued[], SaveError>> {
  const issued: act.Issued[] = [];
  for (const document of documents) {
    const number = await numbers.next(Number(today.slice(0, 4)));
    if (!number.ok) return err(number.error);
    issued.push(issuing(document, number.value));
  }
  return ok(issued);
}

/** The person left before the end: event 05 binds what was answered; nothing is proposed or issued. */
export async function abandonPrestazione(desk: Desk, seen: Prestazione): Promise<Saved> {
  const read = await readToClose(desk, seen);
  if (!read.ok) return read;
  const at = read.value;
  if (closingOf(at.state) !== undefined) return ok([]);
  const closing = {
    event: '05' as const,
    sap: at.definition.conclude(at.known).sap,
    date: daysOf(at).end,
    binds: factsHash(at.facts),
    documents: [],
  };
  const ending = [...act.conclude(at.person, closing), ...meetingsCalledOff(at.known)];
  return write(desk, at.stream, ending);
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
  for (const { row, service, date, time, ...days } of proposals) {
    const origin = { stream: at.stream, row };
    const stream = proposedStream(origin);
    const opening = { service, person: at.person, pin: null, origin, ...act.expectedDays(days) };
    const place = heldAt(at.known.answers) ?? at.known.place.desk;
    const next = { service, date, time, place };
    const isThere = (await desk.log.read(stream)).length > 0;
    const facts = isThere ? [] : act.propose(opening, next, daysOf(at).end);
    const saved = await write(desk, stream, facts);
    if (!saved.ok) return saved;
  }
  return ok([]);
}
