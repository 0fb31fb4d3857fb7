import { aperturaAsked, aperturaRequired, isAnonymous } from '../../interview/blocks/apertura.ts';
import type { Answers, Conditions } from '../../interview/steps.ts';
import type { AccoglienzaSteps } from './steps.ts';

type Given = Answers<AccoglienzaSteps>;

/** Benefits whose claim starts the 15 days of art. 21 D.Lgs. 150/2015. */
export const claimsBenefit = ({ situazione }: Given): boolean =>
  ['naspiChiesta', 'naspi', 'disColl'].some((benefit) =>
    situazione?.sostegno?.some((given) => given === benefit),
  );

/** Who asks is a firm: what is given is not given to the person who speaks for it. */
export const isForFirm = ({ motivo }: Given): boolean => motivo?.richiestoDa === 'impresa';

/** When a question of service A is asked at all (a.md §0.1 and §2). */
export const asked: Conditions<AccoglienzaSteps> = {
  ...aperturaAsked,
  'situazione.dataDid': ({ situazione }) => situazione?.did === 'si',
  'situazione.dataDomandaSostegno': claimsBenefit,
  'situazione.fasciaEta': isAnonymous,
  'situazione.adesioneEquipe': ({ situazione }) => (situazione?.segnali ?? []).length > 0,
  'destinazione.motivoNessuna': ({ destinazione }) => destinazione?.nessunaProsecuzione === true,
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<AccoglienzaSteps> = {
  ...aperturaRequired,
  'situazione.dataDid': ({ situazione }) => situazione?.did === 'si',
  'situazione.dataDomandaSostegno': claimsBenefit,
  'situazione.fasciaEta': isAnonymous,
  'situazione.comuneDomicilio': (given) => !isAnonymous(given),
  'destinazione.proposte': ({ destinazione }) => destinazione?.nessunaProsecuzione !== true,
  'destinazione.motivoNessuna': ({ destinazione }) => destinazione?.nessunaProsecuzione === true,
  'destinazione.recapito': ({ destinazione }) =>
    (destinazione?.proposte ?? []).some(({ quando }) => quando !== undefined),
};
