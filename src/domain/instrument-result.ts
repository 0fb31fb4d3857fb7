import {
  answersFor,
  areasAsked,
  NOT_GATHERED,
  type AreaSignal,
  type Instrument,
  type InstrumentArea,
  type InstrumentContent,
} from './instrument.ts';

/** What was answered to one question: a key of its answers, or `NOT_GATHERED`. */
export interface Judgement {
  readonly question: string;
  readonly answer: string;
  readonly note: string | null;
}

export interface Judged {
  readonly instrument: Instrument;
  /** Whether the person said yes to the delicate areas. */
  readonly saidYes: boolean;
  readonly judgements: readonly Judgement[];
}

export type AreaLevel = 'strength' | 'between' | 'toWorkOn';

export interface AreaResult {
  readonly key: string;
  readonly title: string;
  readonly delicate: boolean;
  readonly signal: AreaSignal | null;
  /** Hundredths of a point; null when nothing was gathered, or the area was not asked. */
  readonly points: number | null;
  readonly level: AreaLevel | null;
  /** Questions with an answer that counts, and all of them. */
  readonly gathered: number;
  readonly questions: number;
}

export interface InstrumentResult {
  readonly areas: readonly AreaResult[];
  /** Hundredths; null unless the instrument computes it and something was gathered. */
  readonly overall: number | null;
  /** Questions that were asked and have no answer yet. */
  readonly unanswered: readonly string[];
  /** More than half of all the questions were not gathered (C-10). */
  readonly isPartial: boolean;
}

/**
 * The result of an instrument, in exact arithmetic: whole points in, hundredths out, halves away
 * from zero. What was not gathered is left out, never counted as nought.
 */
export function instrumentResult(judged: Judged): InstrumentResult {
  const { content } = judged.instrument;
  const asked = new Set(areasAsked(content, judged.saidYes).map(({ key }) => key));
  const given = new Map(judged.judgements.map((one) => [one.question, one.answer]));
  const areas = content.areas.map((area) =>
    areaResult(area, { content, given: asked.has(area.key) ? given : new Map() }),
  );
  const unanswered = content.areas
    .filter(({ key }) => asked.has(key))
    .flatMap(({ questions }) => questions)
    .filter((question) => !isAnswered(content, question, given.get(question.key)))
    .map(({ key }) => key);
  const total = sumOf(areas.map(({ questions }) => questions));
  const gathered = sumOf(areas.map((area) => area.gathered));
  return {
    areas,
    overall: content.hasOverall ? overallOf(content, areas) : null,
    unanswered,
    isPartial: gathered * 2 < total,
  };
}

/** The last point of the scale, in hundredths: where a bar ends. */
export function topOf(
  { aggregation, ...content }: InstrumentContent,
  area: InstrumentArea,
): number {
  const tops = area.questions.map((question) =>
    Math.max(...answersFor(content, question).map(({ value }) => value)),
  );
  return (aggregation === 'sum' ? sumOf(tops) : Math.max(...tops)) * 100;
}

interface Given {
  readonly content: InstrumentContent;
  readonly given: ReadonlyMap<string, string>;
}

function areaResult(area: InstrumentArea, { content, given }: Given): AreaResult {
  const counted = area.questions.flatMap((question) => {
    const answer = given.get(question.key);
    const option = answersFor(content, question).find(({ key }) => key === answer);
    return option === undefined ? [] : [{ value: option.value, weight: question.weight }];
  });
  const points = counted.length === 0 ? null : pointsOf(content, counted);
  return {
    key: area.key,
    title: area.title,
    delicate: area.delicate,
    signal: area.signal,
    points,
    level: points === null ? null : levelOf(content, points),
    gathered: counted.length,
    questions: area.questions.length,
  };
}

interface Counted {
  readonly value: number;
  readonly weight: number;
}

function pointsOf({ aggregation }: InstrumentContent, counted: readonly Counted[]): number {
  if (aggregation === 'sum') return sumOf(counted.map(({ value }) => value)) * 100;
  const weights = counted.map(({ weight }) => (aggregation === 'weightedMean' ? weight : 1));
  const weighed = counted.map(({ value }, index) => value * (weights[index] ?? 1));
  return divided(sumOf(weighed) * 100, sumOf(weights));
}

/** From the results of the areas as they are shown, so that anybody can do it again by hand. */
function overallOf({ areas, aggregation }: InstrumentContent, results: readonly AreaResult[]) {
  const weightOf = new Map(areas.map(({ key, weight }) => [key, weight]));
  const known = results.flatMap(({ key, points }) =>
    points === null ? [] : [{ weight: weightOf.get(key) ?? 1, points }],
  );
  if (known.length === 0) return null;
  const weighed = sumOf(known.map(({ weight, points }) => weight * points));
  return aggregation === 'sum'
    ? weighed
    : divided(weighed, sumOf(known.map(({ weight }) => weight)));
}

function levelOf({ thresholds }: InstrumentContent, points: number): AreaLevel {
  if (points >= thresholds.strength) return 'strength';
  return points <= thresholds.toWorkOn ? 'toWorkOn' : 'between';
}

const isAnswered = (
  content: InstrumentContent,
  question: InstrumentArea['questions'][number],
  answer: string | undefined,
): boolean =>
  answer === NOT_GATHERED || answersFor(content, question).some(({ key }) => key === answer);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whole quotient of two whole numbers that are not negative, halves up. */
function divided(numerator: number, denominator: number): number {
  const doubled = 2 * numerator + denominator;
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
}

/** Hundredths as they are read: `2,33`. */
export const hundredths = (points: number): string =>
  `${(points - (points % 100)) / 100},${String(points % 100).padStart(2, '0')}`;
