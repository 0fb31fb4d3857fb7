const STEPS = [1, 2, 2.5, 5, 10] as const;
const LEAST = 4;

/** Where the axis ends: a round number over every point and over `limit`, with room for a label. */
export function plotTop(points: readonly { readonly value: number | null }[], limit = 0): number {
  const most = points.reduce((top, { value }) => Math.max(top, value ?? 0), limit);
  if (most <= LEAST) return LEAST;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.find((one) => one * power >= most * 1.05);
  return (step ?? 20) * power;
}
