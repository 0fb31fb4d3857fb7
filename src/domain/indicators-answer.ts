import { z } from 'zod';
import { OperatorId } from './ids.ts';
import { OPEN_KINDS, type Indicators } from './indicators.ts';
import { WAIT_KINDS } from './indicator-terms.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const count = z.int().nonnegative();
const days = z.number().nonnegative().nullable();

const Tally = z.object({ key: z.string().nullable(), count });

/** What is asked: the filters of `indicators.ts`, those that are on. */
export const IndicatorsRequest = z.object({
  from: Month,
  to: Month,
  operator: OperatorId.optional(),
  place: z.string().min(1).max(200).optional(),
  service: z.string().min(1).max(3).optional(),
});
export type IndicatorsRequest = z.infer<typeof IndicatorsRequest>;

const Figures = z.object({ arrived: count, median: days, within: count.nullable() });

export const IndicatorsShape: z.ZodType<Indicators> = z.object({
  delivered: z.object({
    total: count,
    before: count,
    byService: z.array(Tally),
    bySap: z.array(Tally),
    byMonth: z.array(Tally),
    byOperator: z.array(Tally),
    byPlace: z.array(Tally),
  }),
  outcomes: z.array(Tally),
  waits: z.array(
    Figures.extend({
      kind: z.enum(WAIT_KINDS),
      term: z
        .object({ value: z.number(), norm: z.string(), mark: z.enum(['V', 'V2', 'M', 'P']) })
        .nullable(),
      longest: days,
      byMonth: z.array(Figures.extend({ month: Month })),
      waiting: count.nullable(),
      overdue: count.nullable(),
    }),
  ),
  open: z.array(
    z.object({
      kind: z.enum(OPEN_KINDS),
      count,
      overWeek: count,
      overMonth: count,
      oldest: z.string().nullable(),
    }),
  ),
});

/** What the centre answers: up to which row of the office's log, and when (ms). */
export const IndicatorsAnswer = z.object({
  indicators: IndicatorsShape,
  head: count,
  at: z.number(),
});
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>;
