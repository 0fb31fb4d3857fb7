import { randomBelow, seededRandom, type Random } from '../../kernel/environment.ts';
import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import { exampleInstrument } from '../../domain/instrument-example.it.ts';
import { answersFor, NOT_GATHERED } from '../../domain/instrument.ts';
import { pathOf, type AnyAnswers } from '../answers.ts';
import { isOptional, metaOf, type QuestionKind, type QuestionMeta } from '../question.ts';
import { questionsIn, type Steps } from '../steps.ts';
import { textFormats } from '../text-formats.ts';
import type { z } from 'zod';

/*
 * Answers drawn from what the questions allow. The same seed, index and path always give the same
 * answer, whatever other questions there are. Published hashes rest on these draws: a change here
 * changes the hash of every chart.
 */

interface Draw {
  readonly random: Random;
  readonly meta: QuestionMeta;
  readonly today: IsoDate;
}

export interface SampleContext {
  readonly seed: number;
  readonly today: IsoDate;
}

/** `count` sets of answers to the questions of `steps`; any question may be missing from any. */
export const sampleAnswers = (
  steps: Steps,
  count: number,
  context: SampleContext,
): readonly AnyAnswers[] =>
  Array.from({ length: count }, (_, index) => sampleOf(steps, index, context));

function sampleOf(steps: Steps, index: number, { seed, today }: SampleContext): AnyAnswers {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const [step, schema] of Object.entries(steps)) {
    for (const [question, type] of questionsIn(schema)) {
      const random = seededRandom(seedOf(`${seed}/${index}/${pathOf(step, question)}`));
      if (randomBelow(random, 5) === 0) continue;
      const value = draws[metaOf(type).kind]({ random, meta: metaOf(type), today });
      if (value !== undefined) (answers[step] ??= {})[question] = value;
    }
  }
  return answers;
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[randomBelow(random, from.length)] ?? from[0];

const TEXTS = ['a', 'Chiara', 'perché sì', 'n. 12/b'] as const;
const DAYS = [0, -1, -15, -16, -30, -31, -61, -400, 7, 20] as const;
const TIMES = ['08:00', '10:42', '23:59'] as const;
const PERSONS = ['anonima', 'persona/01930000-0000-7000-8000-000000000001'] as const;
const COMUNI = ['H501', 'F205', 'A944', 'L219'] as const;
const COUNTRIES = ['Z110', 'Z112', 'Z404'] as const;

const SIGNATURES = [
  { how: 'disegnata', image: 'data:image/png;base64,AA==' },
  { how: 'carta' },
  { how: 'testimoni', witnesses: ['a', 'b'], reason: 'non può scrivere' },
  { how: 'rifiuta', reason: 'vuole pensarci' },
] as const;

const textOf = ({ random, meta }: Draw): string =>
  meta.format === undefined
    ? pick(random, TEXTS).slice(0, meta.max ?? 200)
    : textFormats[meta.format].example;

const numberOf = ({ random, meta }: Draw): number => {
  const { min = 0, max = 1_000_000 } = meta;
  return pick(random, [min, max, min + randomBelow(random, max - min + 1)]);
};

const dateOf = ({ random, today }: Draw): string => addDays(today, pick(random, DAYS));

/** Half of the time one option alone, otherwise about a quarter of them. */
function optionsOf({ random, meta }: Draw): readonly string[] | undefined {
  const options = meta.options ?? [];
  const alone = options[randomBelow(random, options.length)];
  if (alone === undefined) return undefined;
  if (randomBelow(random, 2) === 0) return [alone];
  const some = options.filter(() => randomBelow(random, 4) === 0);
  return some.length === 0 ? [alone] : some;
}

function rowsOf({ random, meta, today }: Draw): readonly object[] | undefined {
  const count = randomBelow(random, 3);
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, index) => ({
    row: `r${index}`,
    ...Object.fromEntries(
      Object.entries(meta.columns ?? {}).flatMap(([column, schema]) =>
        cellOf(column, schema, { random, today }),
      ),
    ),
  }));
}

function cellOf(
  column: string,
  schema: z.ZodType,
  { random, today }: Pick<Draw, 'random' | 'today'>,
): readonly (readonly [string, unknown])[] {
  if (isOptional(schema) && randomBelow(random, 3) === 0) return [];
  const meta = metaOf(schema);
  return [[column, draws[meta.kind]({ random, meta, today })]];
}

function recordsOf({ random, meta }: Draw): readonly object[] | undefined {
  const records = (meta.activities ?? []).flatMap(({ key }): readonly object[] => {
    const dice = randomBelow(random, 6);
    if (dice === 0) return [];
    return dice === 1
      ? [{ activity: key, status: 'nonApplicabile', reason: 'non serve' }]
      : [{ activity: key, status: 'svolta' }];
  });
  return records.length === 0 ? undefined : records;
}

/** Some of the questions of the example, each with any of its answers. */
function judgementsOf({ random }: Draw): object | undefined {
  const { content } = exampleInstrument;
  const judgements = content.areas
    .flatMap(({ questions }) => questions)
    .flatMap((question): readonly object[] => {
      const [first, ...others] = answersFor(content, question).map(({ key }) => key);
      if (randomBelow(random, 5) === 0) return [];
      const answer = pick(random, [NOT_GATHERED, first ?? NOT_GATHERED, ...others]);
      return [{ question: question.key, answer, note: null }];
    });
  if (judgements.length === 0) return undefined;
  return { instrument: exampleInstrument, saidYes: randomBelow(random, 2) === 0, judgements };
}

/** How each kind is drawn: a new kind does not compile until it has its row. */
const draws: Readonly<Record<QuestionKind, (draw: Draw) => unknown>> = {
  text: textOf,
  longText: textOf,
  choice: ({ random, meta }) => meta.options?.[randomBelow(random, meta.options.length)],
  choices: optionsOf,
  officeChoice: textOf,
  yesNo: ({ random }) => randomBelow(random, 2) === 0,
  date: dateOf,
  month: (draw) => dateOf(draw).slice(0, 7),
  time: (draw) => pick(draw.random, TIMES),
  dateTime: (draw) => `${dateOf(draw)}T${pick(draw.random, TIMES)}`,
  number: numberOf,
  money: numberOf,
  scale: ({ random }) => 1 + randomBelow(random, 5),
  person: ({ random }) => pick(random, PERSONS),
  comune: ({ random }) => pick(random, COMUNI),
  country: ({ random }) => pick(random, COUNTRIES),
  birthplace: ({ random }) => pick(random, [...COMUNI, ...COUNTRIES]),
  profession: ({ random }) => ({ code: null, label: pick(random, TEXTS) }),
  skill: ({ random }) => ({ code: null, label: pick(random, TEXTS) }),
  pickedRows: ({ random }) => [{ row: 'r0', label: pick(random, TEXTS) }],
  seenDocument: ({ random }) => ({
    seen: pick(random, ['originale', 'copia']),
    label: pick(random, TEXTS),
  }),
  signature: (draw) => ({
    ...pick<(typeof SIGNATURES)[number]>(draw.random, SIGNATURES),
    at: `${dateOf(draw)}T10:42`,
    binds: '0'.repeat(64),
  }),
  instrument: () => exampleInstrument,
  judgements: judgementsOf,
  table: rowsOf,
  activities: recordsOf,
};
