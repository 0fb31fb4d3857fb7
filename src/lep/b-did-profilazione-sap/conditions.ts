import { ageOn, isIsoDate } from '../../kernel/iso-date.ts';
import { aperturaAsked, aperturaRequired } from '../../interview/blocks/apertura.ts';
import type { Answers, Conditions } from '../../interview/steps.ts';
import { claimsBenefit, isWithoutWork } from './did-possible.ts';
import type { DidSteps } from './steps.ts';

type Given = Answers<DidSteps>;

const wantsDid = ({ accesso }: Given): boolean => accesso?.operazione === 'didESap';
const isForeign = ({ identita }: Given): boolean =>
  identita?.cittadinanzaGruppo === 'ue' || identita?.cittadinanzaGruppo === 'extraUe';
const hasResidence = ({ recapiti }: Given): boolean => recapiti?.senzaResidenza !== true;
const livesElsewhere = ({ recapiti }: Given): boolean =>
  recapiti?.senzaResidenza === true || recapiti?.domicilioUguale === false;
/** The convention of the standard says the date by itself: pending, permanent. */
const hasExpiry = ({ soggiorno }: Given): boolean =>
  soggiorno?.titolo !== 'inAttesa' && soggiorno?.titolo !== 'cartaPermanente';
const works = (given: Given): boolean =>
  given.lavoroOggi?.statoLavoro !== undefined && !isWithoutWork(given);
const isSelfEmployed = ({ lavoroOggi }: Given): boolean => lavoroOggi?.statoLavoro === 'autonomo';
const isEmployee = (given: Given): boolean => works(given) && !isSelfEmployed(given);
const hasEnded = ({ lavoroOggi }: Given): boolean =>
  lavoroOggi?.statoLavoro === 'no' || lavoroOggi?.statoLavoro === 'preavviso';
const hasWorked = ({ profilazione }: Given): boolean => profilazione?.haLavorato === true;
const hasFamily = ({ profilazione }: Given): boolean => (profilazione?.componenti ?? 1) > 1;
const hasChildren = (given: Given): boolean =>
  hasFamily(given) && given.profilazione?.figli === true;
const transmits = ({ did }: Given): boolean =>
  did?.statoDid !== undefined && did.statoDid !== 'domandaNaspi';
const isAnswered = (given: Given): boolean => transmits(given) && given.did?.statoDid !== 'inCoda';
const hasDid = ({ did }: Given): boolean =>
  did?.statoDid !== undefined && did.statoDid !== 'nessuna';
const withoutDid = ({ did }: Given): boolean => did?.statoDid === 'nessuna';
const hasIndex = ({ indice }: Given): boolean => indice?.indiceStato === 'ricevuto';
const registered = ({ datiAmministrativi }: Given): boolean =>
  datiAmministrativi?.statoOccupazionale === 'DI' ||
  datiAmministrativi?.statoOccupazionale === 'IN';

/** Under 18 the duty of training is asked (b.md, `datiAmministrativi`). */
function isMinor({ identita }: Given, today: string): boolean {
  const birth = identita?.dataNascita;
  if (birth === undefined || !isIsoDate(birth) || !isIsoDate(today)) return false;
  return ageOn(birth, today) < 18;
}

/** Asked when this holds, and then to be answered. */
const askedToBeAnswered: Conditions<DidSteps> = {
  'accesso.cpiAltro': ({ accesso }) => accesso?.cpiTitolare === 'altro',
  'accesso.strumento': wantsDid,
  'identita.cittadinanza': isForeign,
  'soggiorno.motivoAltro': ({ soggiorno }) => soggiorno?.motivo === 'altro',
  'soggiorno.scadenza': hasExpiry,
  'recapiti.residenzaComune': hasResidence,
  'recapiti.residenzaCap': hasResidence,
  'recapiti.residenzaIndirizzo': hasResidence,
  'recapiti.domicilioUguale': hasResidence,
  'recapiti.domicilioComune': livesElsewhere,
  'recapiti.domicilioCap': livesElsewhere,
  'recapiti.domicilioIndirizzo': livesElsewhere,
  'recapiti.domicilioPattoAltro': ({ recapiti }) => recapiti?.domicilioPatto === 'altro',
  'richiestaTrasferimento.motivoAltro': ({ richiestaTrasferimento }) =>
    richiestaTrasferimento?.motivo === 'altro',
  'lavoroOggi.redditoDipendente': isEmployee,
  'lavoroOggi.redditoAutonomo': isSelfEmployed,
  'lavoroOggi.oltre180Giorni': ({ lavoroOggi }) => lavoroOggi?.statoLavoro === 'subordinato',
  'lavoroOggi.dataFineLavoro': hasEnded,
  'lavoroOggi.dataDomandaSostegno': claimsBenefit,
  'profilazione.presenzaItalia': isForeign,
  'profilazione.provincia': (given) => !hasResidence(given),
  'profilazione.mesiUltimoLavoro': hasWorked,
  'profilazione.ultimaPosizione': hasWorked,
  'profilazione.figli': hasFamily,
  'profilazione.figliMinori': hasChildren,
  'did.evento': transmits,
  'did.dataDid': hasDid,
  'did.dataEvento': transmits,
  'did.codiceEnte': transmits,
  'did.esitoCodice': isAnswered,
  'did.esitoData': isAnswered,
  'did.chiHaFatto': transmits,
  'did.motivoSenza': withoutDid,
  'indice.indice': hasIndex,
  'indice.indiceData': hasIndex,
  'esperienze.completareEntro': ({ esperienze }) => esperienze?.stato === 'daCompletare',
  'istruzione.completareEntro': ({ istruzione }) => istruzione?.stato === 'daCompletare',
  'competenzeLinguistiche.completareEntro': ({ competenzeLinguistiche }) =>
    competenzeLinguistiche?.stato === 'daCompletare',
  'abilitazioni.completareEntro': ({ abilitazioni }) => abilitazioni?.stato === 'daCompletare',
  'disponibilita.completareEntro': ({ disponibilita }) => disponibilita?.stato === 'daCompletare',
  'datiAmministrativi.completareEntro': ({ datiAmministrativi }) =>
    datiAmministrativi?.stato === 'daCompletare',
  'datiAmministrativi.condizione': registered,
};

/** When a question of service B is asked at all (b.md §2). */
export const asked: Conditions<DidSteps> = {
  ...aperturaAsked,
  ...askedToBeAnswered,
  'recapiti.residenzaLocalita': hasResidence,
  'recapiti.domicilioLocalita': livesElsewhere,
  'lavoroOggi.contratti': works,
  'lavoroOggi.motivoFine': hasEnded,
  'did.ricevuta': isAnswered,
  'indice.indiceId': hasIndex,
  'indice.attestazione': hasIndex,
  'disponibilita.curriculumA': ({ disponibilita }) =>
    disponibilita?.curriculumPubblicabile === true,
  'datiAmministrativi.obbligoFormativo': isMinor,
  'datiAmministrativi.iseeData': ({ datiAmministrativi }) => datiAmministrativi?.isee !== undefined,
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<DidSteps> = {
  ...aperturaRequired,
  ...askedToBeAnswered,
  'soggiorno.numero': ({ soggiorno }) => soggiorno?.titolo !== 'inAttesa',
};
