import type { AbsenceKind } from '../../domain/patto.ts';
import type { OfferPoint, OfferVerdicts } from './offer-check.ts';

export const reasonKindWords: Readonly<Record<AbsenceKind, string>> = {
  convocazione: 'Convocazione',
  orientamento: 'Orientamento',
  formazione: 'Formazione',
  offerta: 'Offerta congrua rifiutata',
};

export const offerVerdictWords = {
  congrua: 'sembra congrua',
  nonCongrua: 'non sembra congrua',
  datiMancanti: 'mancano dei dati',
} as const;

const POINTS: Readonly<Record<OfferPoint, string>> = {
  coherence: 'coerenza',
  distance: 'distanza',
  duration: 'durata',
  hours: 'ore',
  pay: 'paga',
};

/** `coerenza sì, distanza no, paga manca il dato`. */
export const offerPointWords = (points: OfferVerdicts): string =>
  (Object.keys(POINTS) as readonly OfferPoint[])
    .map((point) => `${POINTS[point]} ${verdict(points[point])}`)
    .join(', ');

const verdict = (holds: boolean | null): string => {
  if (holds === null) return 'manca il dato';
  return holds ? 'sì' : 'no';
};
