import { aperturaAsked, aperturaRequired } from '../../interview/blocks/apertura.ts';
import type { Answers, Conditions } from '../../interview/steps.ts';
import { diverges } from './profile.ts';
import type { OrientamentoSteps } from './steps.ts';

type Given = Answers<OrientamentoSteps>;

/** Who came for a piece of information alone (c.md §1, 2). */
export const isOnlyInformation = ({ domanda }: Given): boolean => {
  const bisogno = domanda?.bisogno ?? [];
  return bisogno.length === 1 && bisogno[0] === 'soloInformazione';
};

/** Receives NASpI now: Allegato B wants the reallowance told. */
export const receivesNaspi = ({ domanda }: Given): boolean =>
  domanda?.sostegno?.includes('naspi') ?? false;

/** Benefits whose claim starts the 15 days of art. 21 D.Lgs. 150/2015. */
export const claimsBenefit = (given: Given): boolean =>
  receivesNaspi(given) ||
  (given.domanda?.sostegno?.some((one) => one === 'naspiChiesta' || one === 'disColl') ?? false);

const hasObjective = ({ obiettivo }: Given): boolean =>
  obiettivo?.nonSa !== true && (obiettivo?.obiettivi ?? []).length > 0;

const saysLevel = ({ profiloQualitativo }: Given): boolean =>
  profiloQualitativo?.livelloOccupabilita !== undefined;

/** When a question of service C is asked at all (c.md §2). */
export const asked: Conditions<OrientamentoSteps> = {
  ...aperturaAsked,
  'domanda.ostacoliNote': ({ domanda }) => (domanda?.ostacoli ?? []).length > 0,
  'domanda.dataDomandaSostegno': claimsBenefit,
  'storia.completareEntro': ({ storia }) => storia?.sapConfermata === 'daCompletare',
  'storia.esperienze': ({ storia }) => storia?.sapConfermata === 'correttaOggi',
  'obiettivo.obiettivi': ({ obiettivo }) => obiettivo?.nonSa !== true,
  'obiettivo.limitiNote': ({ obiettivo }) => (obiettivo?.limiti ?? []).length > 0,
  'mercato.letture': hasObjective,
  'profiloQualitativo.livelloOccupabilita': ({ profiloQualitativo }) =>
    profiloQualitativo?.strumento?.content.asksLevel === true,
  'profiloQualitativo.motivazioneLivello': saysLevel,
  'profiloQualitativo.indiceData': ({ profiloQualitativo }) =>
    profiloQualitativo?.indice !== undefined,
  'profiloQualitativo.discordanza': diverges,
  'assegno.mesiNaspi': ({ assegno }) => assegno?.mesiNonSo !== true,
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<OrientamentoSteps> = {
  ...aperturaRequired,
  'domanda.dataDomandaSostegno': claimsBenefit,
  'storia.completareEntro': ({ storia }) => storia?.sapConfermata === 'daCompletare',
  'obiettivo.obiettivi': ({ obiettivo }) => obiettivo?.nonSa !== true,
  'mercato.letture': hasObjective,
  'profiloQualitativo.motivazioneLivello': saysLevel,
  'profiloQualitativo.discordanza': diverges,
  'assegno.mesiNaspi': ({ assegno }) => assegno?.mesiNonSo !== true,
};
