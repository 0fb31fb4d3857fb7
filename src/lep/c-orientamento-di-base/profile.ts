import {
  instrumentResult,
  type AreaResult,
  type InstrumentResult,
} from '../../domain/instrument-result.ts';
import type { AreaSignal } from '../../domain/instrument.ts';
import type { Answers } from '../../interview/steps.ts';
import type { OrientamentoSteps } from './steps.ts';

type Given = Answers<OrientamentoSteps>;

/** The result by the version with which it was judged; null while nothing was. */
export function profileOf({ profiloQualitativo }: Given): InstrumentResult | null {
  const giudizi = profiloQualitativo?.giudizi;
  return giudizi === undefined ? null : instrumentResult(giudizi);
}

/** Areas at one end of the scale. */
export const areasAt = (
  profile: InstrumentResult | null,
  level: AreaResult['level'],
): readonly AreaResult[] => (profile?.areas ?? []).filter((area) => area.level === level);

/** Whether an area that tells the rules this is to work on. */
export const isWeak = (profile: InstrumentResult | null, signal: AreaSignal): boolean =>
  areasAt(profile, 'toWorkOn').some((area) => area.signal === signal);

/** Signs of fragility: areas that say so, or a person far from work (C-6). */
export function isFragile(answers: Given): boolean {
  const profile = profileOf(answers);
  return (
    isWeak(profile, 'fragilita') ||
    isWeak(profile, 'lingua') ||
    (answers.profiloQualitativo?.livelloOccupabilita ?? 5) <= 2
  );
}

/**
 * Index and judgement that say opposite things: the index, from 0 to 1, grows with the distance
 * from work; the level, from 1 to 5, with the closeness to it. Where "opposite" begins is a choice
 * of the product (C-25).
 */
const FAR = 6000;
const CLOSE = 3000;

/** Ten-thousandths of the index; null when there is none. */
const indexOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const [whole = '0', rest = ''] = text.split(/[.,]/);
  return Number(whole) * 10_000 + Number(rest.padEnd(4, '0').slice(0, 4));
};

export function diverges({ profiloQualitativo }: Given): boolean {
  const index = indexOf(profiloQualitativo?.indice);
  const level = profiloQualitativo?.livelloOccupabilita;
  if (index === null || level === undefined) return false;
  return (index >= FAR && level >= 4) || (index <= CLOSE && level <= 2);
}
