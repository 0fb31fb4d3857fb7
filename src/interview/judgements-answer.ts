import { z } from 'zod';
import { Instrument, NOT_GATHERED } from '../domain/instrument.ts';
import { instrumentResult } from '../domain/instrument-result.ts';
import type { StreamState } from '../domain/stream-state.ts';
import type { TableRow } from './answers.ts';

const Judgement = z.object({
  question: z.string(),
  answer: z.string(),
  note: z.string().nullable(),
});

/**
 * What was judged with an instrument. In the facts each judgement is a cell of its own,
 * `step.question#key.risposta`, with its note beside it; the instrument and the person's yes to the
 * delicate areas are answers to other questions.
 */
export const JudgementsAnswer = z.object({
  instrument: Instrument,
  saidYes: z.boolean(),
  judgements: z.array(Judgement),
});
export type JudgementsAnswer = z.infer<typeof JudgementsAnswer>;

/** Where the other two answers stand. */
export interface JudgementsPlaces {
  /** `step.question` of the instrument. */
  readonly instrumentAt: string;
  /** `step.question` of the yes to the delicate areas. */
  readonly yesAt: string;
}

/** Columns of a judgement in the facts. */
export const judgementColumns = { answer: 'risposta', note: 'nota' } as const;

/** Path of one cell. */
export const judgementPath = (
  path: string,
  question: string,
  column: keyof typeof judgementColumns = 'answer',
): string => `${path}#${question}.${judgementColumns[column]}`;

/** Undefined while nothing was judged, or the instrument is not known. */
export function judgementsOf(
  { answers }: StreamState,
  rows: readonly TableRow[],
  { instrumentAt, yesAt }: JudgementsPlaces,
): JudgementsAnswer | undefined {
  const instrument = Instrument.safeParse(answers.get(instrumentAt)?.values[0].value);
  if (!instrument.success) return undefined;
  const judgements = rows.flatMap(({ row, ...cells }) => {
    const { [judgementColumns.answer]: answer, [judgementColumns.note]: note } = cells;
    if (typeof answer !== 'string') return [];
    return [{ question: row, answer, note: typeof note === 'string' ? note : null }];
  });
  if (judgements.length === 0) return undefined;
  const saidYes = answers.get(yesAt)?.values[0].value === true;
  return { instrument: instrument.data, saidYes, judgements };
}

/** Questions that still wait for an answer, `nonRilevato` being one. */
export const judgementsLeft = (value: unknown): number => {
  const read = JudgementsAnswer.safeParse(value);
  return read.success ? instrumentResult(read.data).unanswered.length : 0;
};

/** `21 risposte, 2 non rilevate`. */
export function judgementsWords(value: unknown): string {
  const read = JudgementsAnswer.safeParse(value);
  if (!read.success) return '';
  const { judgements } = read.data;
  const blank = judgements.filter(({ answer }) => answer === NOT_GATHERED).length;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    count(judgements.length - blank, 'risposta', 'risposte'),
    count(blank, 'non rilevata', 'non rilevate'),
  ].join(', ');
}

/** `Sportello-1, versione 1`. */
export function instrumentWords(value: unknown): string {
  const read = Instrument.safeParse(value);
  return read.success ? `${read.data.content.title}, versione ${read.data.version}` : '';
}
