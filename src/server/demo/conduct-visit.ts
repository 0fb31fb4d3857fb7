import { factsHash, type NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import { proposedStream } from '../../domain/named-stream.ts';
import { answersOf, pathOf, type AnyAnswers } from '../../interview/answers.ts';
import { route } from '../../interview/chart.ts';
import * as act from '../../interview/commands.ts';
import { personFacts } from '../../interview/person-facts.ts';
import { metaOf, type ActivityAnswer } from '../../interview/question.ts';
import { interview as definition } from '../../lep/a-accoglienza/interview.ts';
import { steps } from '../../lep/a-accoglienza/steps.ts';
import type { Json } from '../../kernel/json.ts';
import type { DemoLog } from './demo-log.ts';
import { apertura, motivo, situazione } from './hearing-answers.ts';
import { eures, informazioni, offerte } from './informing-answers.ts';
import { chiusura, destinazione } from './sending-answers.ts';
import type { Given, Visit } from './visit.ts';

type Step = keyof typeof steps;

/** A proposal that has become a prestazione of its own, event 01. */
export interface Proposed {
  readonly stream: StreamId;
  readonly service: string;
}

export interface Conducted {
  readonly stream: StreamId;
  readonly proposed: readonly Proposed[];
  /** What there was to see before the closing act: for those who did not see it. */
  readonly before: readonly FactId[];
}

const NOTHING_YET = foldStream([]);
const PERSON = 'apertura.persona';
/** The chart of A branches on the reasons: its route is walked again after them, and at the end. */
const BRANCHING: Step = 'motivo';

/** Service A from *Inizia* to *Concludi*, by the route that the answers open, or until it is left. */
export function conduct(log: DemoLog, visit: Visit): Conducted {
  const { desk, subject, stopAfter } = visit;
  const stream = open(visit);
  let moment: Moment = { visit, given: {}, person: foldStream(log.of(subject)) };
  let walk = routeOf(moment);
  for (let index = 0; ; index += 1) {
    const step = walk[index];
    if (step === undefined) return close(log, moment, stream);
    moment = { ...moment, given: { ...moment.given, [step]: answersTo(step, moment) } };
    const drafts = draftsOf(visit, step, moment.given[step] ?? {});
    if (index === stopAfter) {
      desk.write(stream, drafts.slice(0, Math.ceil(drafts.length / 2)));
      return { stream, proposed: [], before: log.heads(stream) };
    }
    desk.write(stream, drafts);
    moment = { ...moment, person: keepForPerson(log, moment, step) };
    if (step === BRANCHING) walk = routeOf(moment);
  }
}

function open({ desk, subject, day }: Visit): StreamId {
  const stream = desk.newStream('prestazione');
  const opening = { service: 'A', person: subject, pin: definition.pin, origin: null };
  desk.write(stream, [
    act.openPrestazione(opening),
    act.answer(subject, { path: PERSON, value: subject }),
    ...act.begin(NOTHING_YET, subject, day),
  ]);
  return stream;
}
/** What the step says of the person goes to the person's own stream; that stream as it is then. */
function keepForPerson(log: DemoLog, { visit, given, person }: Moment, step: Step): StreamState {
  const { desk, subject } = visit;
  const facts = personFacts(definition, { answers: given, step }, person);
  return desk.write(subject, facts).length === 0 ? person : foldStream(log.of(subject));
}

const isStep = (text: string): text is Step => Object.hasOwn(steps, text);

const routeOf = ({ given }: Moment): readonly Step[] =>
  route(definition.chart, given).steps.filter(isStep);

/** How far an interview has come. */
interface Moment {
  readonly visit: Visit;
  readonly given: Given;
  readonly person: StreamState;
}

const answersTo = <S extends Step>(step: S, moment: Moment): Given[S] =>
  answering[step](moment.visit, moment);

/** One for each step of the chart: a new step does not compile until somebody answers it. */
const answering: { readonly [S in Step]: (visit: Visit, moment: Moment) => Given[S] } = {
  apertura,
  motivo,
  consegnaImpresa: () => ({ impresa: 'Officine di Prova srl' }),
  situazione,
  informazioni,
  offerte,
  eures,
  destinazione: (visit, moment) =>
    destinazione(visit, moment.given, definition.rules(knownAt(moment))),
  chiusura: (visit, { given }) => chiusura(visit, given),
};

const knownAt = ({ visit, given, person }: Moment) => ({
  answers: given as AnyAnswers,
  state: NOTHING_YET,
  person,
  today: visit.day,
  time: visit.time,
  place: visit.desk.place,
});

/** Answers as the facts that write them: a table by its cells, the checklist by its activities. */
function draftsOf(
  { desk, subject }: Visit,
  step: Step,
  answers: Readonly<Record<string, unknown>>,
): readonly NewFact[] {
  return Object.entries(answers).flatMap(([question, value]): readonly NewFact[] => {
    const path = pathOf(step, question);
    const schema = steps[step].shape[question as never];
    const { kind } = metaOf(schema);
    if (path === PERSON || value === undefined) return [];
    if (kind === 'activities') {
      return (value as readonly ActivityAnswer[]).flatMap(({ activity, status, reason }) =>
        act.recordActivity(NOTHING_YET, subject, {
          activity,
          status,
          ...(reason === undefined ? {} : { reason }),
        }),
      );
    }
    if (kind !== 'table') return [act.answer(subject, { path, value: value as Json })];
    return (value as readonly Readonly<Record<string, Json>>[]).flatMap(
      ({ row: _row, ...cells }) => {
        const row = desk.newRow();
        return Object.entries(cells).map(([column, cell]) =>
          act.answer(subject, { path: `${path}#${row}.${column}`, value: cell }),
        );
      },
    );
  });
}

/**
 * As the interview's screen does: proposals first, then the closing event and the document.
 * @throws Error when the chart would have asked something else.
 */
function close(log: DemoLog, moment: Moment, stream: StreamId): Conducted {
  const { desk, subject, day } = moment.visit;
  if (routeOf(moment).join() !== Object.keys(moment.given).join()) {
    throw new Error(`The chart of A no longer branches on ${BRANCHING} alone`);
  }
  const before = log.heads(stream);
  const conclusion = definition.conclude({
    ...knownAt(moment),
    answers: answersOf(foldStream(log.of(stream)), definition.steps),
  });
  const proposed = conclusion.proposals.map(({ row, service, date, time }): Proposed => {
    const origin = { stream, row };
    const opening = { service, person: subject, pin: null, origin };
    const next = { service, date, time, place: desk.place.desk };
    const own = proposedStream(origin);
    desk.write(own, act.propose(opening, next, day));
    return { stream: own, service };
  });
  desk.write(
    stream,
    act.conclude(subject, {
      event: conclusion.event,
      sap: conclusion.sap,
      date: day,
      binds: factsHash(log.of(stream)),
      documents: [{ kind: definition.documents[0].kind, number: desk.nextNumber(day.slice(0, 4)) }],
    }),
  );
  return { stream, proposed, before };
}
