import type { Answers, Conditions } from '../../interview/steps.ts';
import type { AccoglienzaSteps } from './steps.ts';

type Given = Answers<AccoglienzaSteps>;

const anonima = ({ apertura }: Given): boolean => apertura?.persona === 'anonima';
const identificata = (given: Given): boolean => !anonima(given);

/** Benefits whose claim starts the 15 days of art. 21 D.Lgs. 150/2015. */
export const claimsBenefit = ({ situazione }: Given): boolean =>
  ['naspiChiesta', 'naspi', 'disColl'].some((benefit) =>
    situazione?.sostegno?.some((given) => given === benefit),
  );

const retrodatata = ({ apertura }: Given, today: string): boolean =>
  apertura?.dataOra !== undefined && apertura.dataOra.slice(0, 10) < today;

/** When a question of service A is asked at all (a.md §0.1 and §2). */
export const asked: Conditions<AccoglienzaSteps> = {
  'apertura.motivoRetrodatazione': retrodatata,
  'apertura.luogo': ({ apertura }) => apertura?.modalita !== 'telefono',
  'apertura.identificazione': identificata,
  'apertura.documentoVisto': ({ apertura }) => apertura?.identificazione === 'documento',
  'apertura.motivoNonIdentificata': ({ apertura }) =>
    apertura?.identificazione === 'nonIdentificata',
  'apertura.mediazione': ({ apertura }) =>
    apertura?.lingua !== undefined && apertura.lingua !== 'it',
  'apertura.informativaPrivacy': identificata,
  'situazione.dataDid': ({ situazione }) => situazione?.did === 'si',
  'situazione.dataDomandaSostegno': claimsBenefit,
  'situazione.fasciaEta': anonima,
  'situazione.adesioneEquipe': ({ situazione }) => (situazione?.segnali ?? []).length > 0,
  'destinazione.motivoNessuna': ({ destinazione }) => destinazione?.nessunaProsecuzione === true,
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<AccoglienzaSteps> = {
  'apertura.motivoRetrodatazione': retrodatata,
  'apertura.luogo': ({ apertura }) => apertura?.modalita === 'presenza',
  'apertura.identificazione': identificata,
  'apertura.motivoNonIdentificata': ({ apertura }) =>
    apertura?.identificazione === 'nonIdentificata',
  'apertura.mediazione': ({ apertura }) => apertura?.lingua !== 'it',
  'apertura.informativaPrivacy': identificata,
  'situazione.dataDid': ({ situazione }) => situazione?.did === 'si',
  'situazione.dataDomandaSostegno': claimsBenefit,
  'situazione.fasciaEta': anonima,
  'situazione.comuneDomicilio': identificata,
  'destinazione.proposte': ({ destinazione }) => destinazione?.nessunaProsecuzione !== true,
  'destinazione.motivoNessuna': ({ destinazione }) => destinazione?.nessunaProsecuzione === true,
  'destinazione.recapito': ({ destinazione }) =>
    (destinazione?.proposte ?? []).some(({ quando }) => quando !== undefined),
};
