import type { TextStyle } from './type-scale.ts';

/** How much taller a line is than a Latin one (visual.md, RTL): nastaliq climbs, naskh a little. */
const TALLER: Readonly<Record<string, number>> = { ur: 1.75, ar: 1.15, bn: 1.15, hi: 1.15 };

/** Height of a line of words in a language, in points. */
export const leadingIn = (language: string, { leading }: TextStyle): number =>
  leading * (TALLER[language] ?? 1);
