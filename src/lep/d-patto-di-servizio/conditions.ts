import { aperturaAsked, aperturaRequired } from '../../interview/blocks/apertura.ts';
import type { Answers, Conditions } from '../../interview/steps.ts';
import type { PattoSteps } from './steps.ts';

type Given = Answers<PattoSteps>;
type Benefits = readonly string[] | undefined;

const isBenefit = (benefits: Benefits): boolean =>
  benefits?.some((one) => one === 'naspi' || one === 'disColl') ?? false;

/** Receives NASpI or DIS-COLL: art. 21 applies. */
export const receivesBenefit = ({ offertaCongrua }: Given): boolean =>
  isBenefit(offertaCongrua?.sostegno);

/** The same, said at a check. */
export const receivesBenefitNow = ({ esitoAppuntamento }: Given): boolean =>
  isBenefit(esitoAppuntamento?.sostegno);

/** No patto here today: there is no DID, or another CPI has the patto (E013, E014, E024). */
export const isBlocked = ({ verifichePreliminari }: Given): boolean =>
  verifichePreliminari?.didAttiva === 'no' || verifichePreliminari?.pattoAltroCpi === 'si';

export const changesStatus = ({ operazione }: Given): boolean => {
  const chosen = operazione?.operazione;
  return (
    chosen === 'sospensione' ||
    chosen === 'ripresa' ||
    chosen === 'trasferimento' ||
    chosen === 'chiusuraPatto'
  );
};

export const isAbsent = ({ esitoAppuntamento }: Given): boolean =>
  esitoAppuntamento?.esito !== undefined && esitoAppuntamento.esito !== 'P';

const isUnjustified = ({ esitoAppuntamento }: Given): boolean => esitoAppuntamento?.esito === 'AI';

const wasAwaited = ({ esitoAppuntamento }: Given): boolean =>
  esitoAppuntamento?.esito === 'AI' || esitoAppuntamento?.esito === 'AG';

/** Unjustified, of who receives a benefit: the only case that has consequences on it. */
export const countsForBenefit = (given: Given): boolean =>
  isUnjustified(given) && receivesBenefitNow(given);

export const needsCorrection = ({ verifica }: Given): boolean =>
  verifica?.giudizio === 'inRitardo' || verifica?.giudizio === 'daRivedere';

/** What is corrected stands in the patto: a new version is signed. */
export const changesPatto = ({ azioneCorrettiva }: Given): boolean =>
  azioneCorrettiva?.azioni?.some(
    (one) =>
      one === 'atti' ||
      one === 'attivita' ||
      one === 'scadenza' ||
      one === 'obiettivo' ||
      one === 'contatti',
  ) ?? false;

/** One no is enough (art. 20 c. 3). */
export const refusesAvailability = ({ disponibilita }: Given): boolean =>
  disponibilita?.laboratori === false ||
  disponibilita?.formazione === false ||
  disponibilita?.offerteCongrue === false;

export const signsNow = ({ riepilogoFirma }: Given): boolean =>
  riepilogoFirma?.quandoFirma !== 'dopo';

export const refusesToSign = (given: Given): boolean =>
  signsNow(given) && given.riepilogoFirma?.firmaPersona?.how === 'rifiuta';

/** Signed by the person, however she did. */
export const isSigned = (given: Given): boolean =>
  signsNow(given) &&
  given.riepilogoFirma?.firmaPersona !== undefined &&
  given.riepilogoFirma.firmaPersona.how !== 'rifiuta';

/** Somebody who has to sign with the person, or for her, is there. */
export const isRepresented = ({ apertura }: Given): boolean =>
  apertura?.presenti?.some(
    ({ ruolo }) =>
      ruolo === 'genitore' || ruolo === 'tutore' || ruolo === 'amministratoreDiSostegno',
  ) ?? false;

const hasActivities = ({ attivita }: Given): boolean => attivita?.nessunaPerOra !== true;

const isTransfer = ({ operazione }: Given): boolean => operazione?.operazione === 'trasferimento';

/** Asked when this holds, and then to be answered. */
const askedToBeAnswered: Conditions<PattoSteps> = {
  'verifichePreliminari.dataDid': ({ verifichePreliminari }) =>
    verifichePreliminari?.didAttiva === 'si',
  'verifichePreliminari.qualeCpi': ({ verifichePreliminari }) =>
    verifichePreliminari?.pattoAltroCpi === 'si',
  'profilo.indice': ({ profilo }) => profilo?.indiceStato === 'ricevuto',
  'profilo.indiceData': ({ profilo }) => profilo?.indiceStato === 'ricevuto',
  'contatti.frequenzaAltro': ({ contatti }) => contatti?.frequenza === 'altro',
  'attivita.motivoNessuna': ({ attivita }) => attivita?.nessunaPerOra === true,
  'attivita.righe': hasActivities,
  'disponibilita.motivoNo': refusesAvailability,
  'riepilogoFirma.firmaEntro': (given) => !signsNow(given),
  'riepilogoFirma.firmaPersona': signsNow,
  'riepilogoFirma.firmaOperatore': (given) => signsNow(given) && !refusesToSign(given),
  'riepilogoFirma.nomeRappresentante': (given) => signsNow(given) && isRepresented(given),
  'assenza.convocazioni': wasAwaited,
  'assenza.tipoObbligo': isUnjustified,
  'assenza.numeroEvento': countsForBenefit,
  'assenza.segnalazioneInps': countsForBenefit,
  'statoPatto.cpiDestinazione': isTransfer,
};

/** When a question of service D is asked at all (d.md §2). */
export const asked: Conditions<PattoSteps> = {
  ...aperturaAsked,
  ...askedToBeAnswered,
  'offertaCongrua.ultimeOre': receivesBenefit,
  'offertaCongrua.ultimaIndennita': receivesBenefit,
  'riepilogoFirma.firmaRappresentante': (given) => signsNow(given) && isRepresented(given),
  'assenza.giustificazione': wasAwaited,
  'assenza.giustificataIl': wasAwaited,
  'assenza.provaGiustificazione': wasAwaited,
  'assenza.segnalazioneNota': countsForBenefit,
  'azioneCorrettiva.accordoNota': ({ azioneCorrettiva }) => azioneCorrettiva?.accordo !== 'si',
  'statoPatto.ripresaPrevista': ({ operazione }) => operazione?.operazione === 'sospensione',
  'statoPatto.notaConsegna': isTransfer,
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<PattoSteps> = {
  ...aperturaRequired,
  ...askedToBeAnswered,
};
