import { isIsoDate, wholeMonthsBetween } from '../../kernel/iso-date.ts';
import { offerApertura } from '../../interview/blocks/apertura-offers.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum, knownRows, knownText, suggestFromPerson } from '../../interview/fascicolo.ts';
import type { Answers } from '../../interview/steps.ts';
import { textFormats } from '../../interview/text-formats.ts';
import { highestLevel, isEducationLevel } from '../../reference/education/education-levels.ts';
import { claimsBenefit, isWithoutWork } from './did-possible.ts';
import { steps, type DidSteps } from './steps.ts';
import { toPerson } from './to-person.ts';

type B = Known<DidSteps>;
type Offers = Answers<DidSteps>;

/** Answers already known, offered to be confirmed: the fascicolo, the desk, the answers given. */
export function suggest(known: B): Offers {
  const fromFile = suggestFromPerson({ steps, toPerson }, known.person) as Offers;
  return {
    ...fromFile,
    apertura: offerApertura(known),
    accesso: { operazione: 'didESap', ...titolare(known) },
    identita: { ...identita(known), ...fromFile.identita },
    recapiti: { ...recapiti(known), ...fromFile.recapiti },
    lavoroOggi: { ...lavoroOggi(known), ...fromFile.lavoroOggi },
    profilazione: { ...fromFile.profilazione, ...profilazione(known) },
    did: did(known),
    indice: indice(known),
    esperienze: {
      ...draftExperience(known),
      ...fromFile.esperienze,
      ...stateOf(known, 'experiences'),
    },
    istruzione: { ...draftStudy(known), ...fromFile.istruzione, ...stateOf(known, 'studies') },
    competenzeLinguistiche: { ...italiano(known), ...fromFile.competenzeLinguistiche },
    chiusura: { esito: esito(known) },
  };
}

const titolare = ({ person }: B): Offers['accesso'] =>
  knownDatum(person, 'didStatus') === undefined ? {} : { cpiTitolare: 'questo' };

/** Born abroad says nothing of the citizenship: only the Italian code of a comune is a hint. */
const identita = ({ person }: B): Offers['identita'] =>
  /^[A-Y]/.test(knownText(person, 'birthplace')) ? { cittadinanzaGruppo: 'italiana' } : {};

function recapiti({ person, answers }: B): Offers['recapiti'] {
  const comune = steps.recapiti.shape.residenzaComune.safeParse(knownDatum(person, 'comune')).data;
  const indirizzo = steps.recapiti.shape.residenzaIndirizzo.safeParse(
    knownDatum(person, 'address'),
  ).data;
  const hasMobile =
    answers.recapiti?.cellulare !== undefined || knownDatum(person, 'phone') !== undefined;
  return {
    residenzaComune: comune,
    residenzaIndirizzo: indirizzo,
    domicilioUguale: true,
    ...(hasMobile ? { recapitoPreferito: 'chiamata' as const } : {}),
    domicilioPatto: 'domicilio',
  };
}

/** What was told at the first welcome, in B's words. */
const STATES = {
  no: 'no',
  preavviso: 'preavviso',
  maiLavorato: 'maiLavorato',
} as const;

function lavoroOggi({ person }: B): Offers['lavoroOggi'] {
  const condition = knownText(person, 'condition');
  const state = Object.entries(STATES).find(([said]) => said === condition)?.[1];
  return state === undefined ? {} : { statoLavoro: state };
}

function profilazione({ person, answers, today }: B): Offers['profilazione'] {
  const { lavoroOggi: oggi } = answers;
  const neverWorked = oggi?.statoLavoro === 'maiLavorato';
  const ended = oggi?.dataFineLavoro ?? '';
  const months = isIsoDate(ended) ? Math.min(wholeMonthsBetween(ended, today), 900) : undefined;
  const levels = knownRows(person, 'studies')
    .filter(({ esito }) => esito === 'preso')
    .flatMap(({ livello }) => (isEducationLevel(livello) ? [livello] : []));
  return {
    ...(levels.length === 0 ? {} : { titoloStudio: highestLevel(levels) ?? 'NED' }),
    ...(neverWorked ? { haLavorato: false } : {}),
    ...(hasWorkedBefore(person, oggi) ? { haLavorato: true } : {}),
    mesiUltimoLavoro: months,
    mesiRicerca: months,
  };
}

const hasWorkedBefore = (person: B['person'], oggi: Offers['lavoroOggi']): boolean =>
  oggi?.dataFineLavoro !== undefined ||
  knownRows(person, 'experiences').some(({ tipoEsperienza }) => tipoEsperienza === 'contratto');

/** The office's own code, when it is written as the standard wants it. */
function did({ answers, person, today, place }: B): Offers['did'] {
  const ente = textFormats.ente.pattern.test(place.officeCode)
    ? { codiceEnte: place.officeCode }
    : {};
  if (claimsBenefit(answers)) {
    return { statoDid: 'domandaNaspi', dataDid: answers.lavoroOggi?.dataDomandaSostegno };
  }
  const known = steps.did.shape.dataDid.safeParse(knownDatum(person, 'didDate')).data;
  const evento = isWithoutWork(answers) ? ('I' as const) : ('S' as const);
  return { ...ente, evento, dataDid: known ?? today, dataEvento: today };
}

const indice = ({ answers }: B): Offers['indice'] => {
  if (answers.did?.statoDid === 'inCoda') return { indiceStato: 'inAttesa' };
  return answers.did?.esitoCodice === 'E900' ? { indiceStato: 'errore' } : {};
};

/** A row of the prestazione's own, always with the same id: two devices offer one and the same. */
const draftRow = ({ state }: B): string => `bozza-${state.stream?.split('/')[1] ?? 'nuova'}`;

/** The draft half written is still the draft: its other cells are offered until each is answered. */
const isDraftOf = (known: B) => {
  const draft = draftRow(known);
  return ({ row }: { readonly row: string }): boolean => row === draft;
};

/** With an empty Scheda, the last job told a moment ago becomes its first row, to be completed. */
function draftExperience(known: B): Offers['esperienze'] {
  const ended = known.answers.lavoroOggi?.dataFineLavoro;
  const { righe = [] } = known.answers.esperienze ?? {};
  const isDraft = isDraftOf(known);
  const isEmpty = righe.every(isDraft) && knownRows(known.person, 'experiences').every(isDraft);
  if (ended === undefined || !isEmpty) return {};
  return { righe: [{ row: draftRow(known), tipoEsperienza: 'contratto', al: ended }] };
}

function draftStudy(known: B): Offers['istruzione'] {
  const livello = known.answers.profilazione?.titoloStudio;
  const { titoli = [] } = known.answers.istruzione ?? {};
  const isDraft = isDraftOf(known);
  const isEmpty = titoli.every(isDraft) && knownRows(known.person, 'studies').every(isDraft);
  if (livello === undefined || livello === 'NED' || !isEmpty) return {};
  return { titoli: [{ row: draftRow(known), livello, esito: 'preso' }] };
}

/** A section already filled is confirmed with one tap; an empty one asks. */
const stateOf = (
  { person }: B,
  datum: 'experiences' | 'studies',
): { readonly stato?: 'confermata' } =>
  knownRows(person, datum).length > 0 ? { stato: 'confermata' } : {};

const italiano = ({ answers }: B): Offers['competenzeLinguistiche'] =>
  answers.identita?.cittadinanzaGruppo === 'italiana' ? { italiano: 'madrelingua' } : {};

function esito({ answers }: B): NonNullable<Offers['chiusura']>['esito'] {
  if (answers.accesso?.operazione === 'trasferimento') return 'trasferimentoChiesto';
  if (answers.indice?.indiceStato !== undefined) return 'didProfiloSap';
  if (answers.lavoroOggi !== undefined) return 'didNonPossibile';
  return 'soloSap';
}
