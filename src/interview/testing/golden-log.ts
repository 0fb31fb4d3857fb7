import { z } from 'zod';
import { Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { lifeStateOf, policyDates } from '../../domain/lifecycle.ts';
import type { AnyInterview } from '../definition.ts';
import { interviewView } from '../interview.ts';
import { testPlace } from './test-place.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
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
