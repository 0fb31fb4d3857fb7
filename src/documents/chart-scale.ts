import type { LevelsBlock, TimelineBlock } from '../interview/document-model.ts';

/** A stretch of an axis, as fractions of its length from the start. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface YearTick {
  readonly year: number;
  /** Fraction of the axis. */
  readonly at: number;
}

export interface YearAxis {
  readonly ticks: readonly YearTick[];
  readonly stretches: readonly Stretch[];
}

/** Labels that stand beside each other on paper. */
const MOST_TICKS = 6;
const STEPS = [1, 2, 5, 10, 20] as const;

/** Where each level stands on its scale; what is above the top is drawn at the top. */
export const fractionOf = ({ top }: Pick<LevelsBlock, 'top'>, value: number): number =>
  top <= 0 ? 0 : Math.min(1, Math.max(0, value / top));

/** Whole years around all the periods, with as many ticks as can be read. */
export function yearAxis({ periods, today }: TimelineBlock): YearAxis {
  const spans = periods.map(({ from, to }) => ({
    from: monthOf(from, 1) ?? monthOf(today, 1) ?? 0,
    to: (monthOf(to ?? today, 12) ?? 0) + 1,
  }));
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 12);
  const last = Math.max(first + 1, Math.ceil(Math.max(...spans.map(({ to }) => to)) / 12));
  const length = (last - first) * 12;
  const fraction = (month: number): number =>
    Math.min(1, Math.max(0, (month - first * 12) / length));
  const step = STEPS.find((one) => (last - first) / one < MOST_TICKS) ?? 50;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    ticks: years
      .filter((year) => (year - first) % step === 0)
      .map((year) => ({ year, at: fraction(year * 12) })),
    stretches: spans.map(({ from, to }) => ({
      from: fraction(from),
      to: Math.max(fraction(to), fraction(from)),
    })),
  };
}

/** Months since year 0 of `2019-03`, or of a year alone with the month given; null when neither. */
function monthOf(text: string, monthOfYear: number): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(text) ?? [];
  if (year === undefined) return null;
  return Number(year) * 12 + (month === undefined ? monthOfYear : Number(month)) - 1;
}
