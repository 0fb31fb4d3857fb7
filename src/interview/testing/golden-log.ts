import { z } from 'zod';
import { Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { lifeStateOf, policyDates } from '../../domain/lifecycle.ts';
import type { AnyInterview } from '../definition.ts';
import { interviewView } from '../interview.ts';
import { testPlace } from './test-place.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Scenario } from './scenario.ts';
import { Json } from '../../kernel/json.ts';

/** A recorded interview, and what it came to when it was recorded. */
export const GoldenLog = z.strictObject({
  about: z.string(),
  today: z.iso.date() as unknown as z.ZodType<IsoDate, unknown>,
  facts: z.array(Fact),
  /** Facts of the person's own stream; none when anonymous. */
  person: z.array(Fact),
  result: Json,
});
export type GoldenLog = z.infer<typeof GoldenLog>;

/** What a log folds to, as JSON: what a version may never change once it is published. */
export function resultOf(
  definition: AnyInterview,
  { today, facts, person }: Pick<GoldenLog, 'today' | 'facts' | 'person'>,
): Json {
  const state = foldStream(facts);
  const seen = {
    state,
    person: person.length === 0 ? null : foldStream(person),
    today,
    time: '10:42',
    place: testPlace,
  };
  const view = interviewView(definition, seen);
  const { events, documents, appointments, notes, unreadable, heads } = state;
  const result = {
    route: view.steps.map(({ id, status }) => `${id}: ${status}`),
    asked: view.steps.flatMap(({ questions }) => questions.map(({ path }) => path)),
    answers: view.answers,
    noLongerAsked: view.noLongerAsked,
    obstacles: view.obstacles.map((one) =>
      one.kind === 'rule' ? one.result.rule : `${one.kind} ${one.path}`,
    ),
    life: lifeStateOf(events),
    dates: policyDates(events),
    events: events.map(({ event, date, sap, unseen }) => ({
      event,
      date,
      sap,
      unseen: unseen.length,
    })),
    documents: documents.map(({ document, number, unseen }) => ({
      document,
      number,
      unseen: unseen.length,
    })),
    conclusion: definition.conclude({ ...seen, answers: view.answers }),
    kept: { notes: notes.length, appointments: appointments.length, unreadable: unreadable.length },
    heads,
  };
  return z.json().parse(JSON.parse(JSON.stringify(result))) as Json;
}

/** The log of an interview that was driven, with what it comes to today. */
export function recordLog(
  definition: AnyInterview,
  today: IsoDate,
  [about, held]: readonly [about: string, held: Scenario],
): GoldenLog {
  const log = {
    today,
    facts: [...held.facts],
    person: held.person === null ? [] : [...(held.fascicolo?.facts ?? [])],
  };
  return { about, ...log, result: resultOf(definition, log) };
}

/** The case named in the arguments, as the file to keep: see a service's `testing/print-golden.ts`. */
export function chosenLog(
  cases: Readonly<Record<string, () => GoldenLog>>,
  names: readonly string[],
): string {
  const chosen = Object.keys(cases).find((name) => names.includes(name));
  const log = chosen === undefined ? undefined : cases[chosen]?.();
  if (log === undefined) throw new Error(`One of ${Object.keys(cases).join(', ')}`);
  return JSON.stringify(log, null, 1);
}
