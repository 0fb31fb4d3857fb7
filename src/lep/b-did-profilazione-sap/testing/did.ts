import type { Json } from '../../../kernel/json.ts';
import { isoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { signedHash } from '../../../interview/signature.ts';
import type { PersonData } from '../../../interview/testing/person-data.ts';
import { scenario, type Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';

export const today = isoDate('2026-11-24');

/** An Italian the office knows, who has just lost her job; the Scheda is still empty. */
export const knownPerson: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501N',
  sex: 'F',
  birthDate: '1990-05-03',
  birthplace: 'H501',
  phone: '333 010 4527',
  language: 'it',
  privacyNotice: true,
  comune: 'H501',
  address: 'via Appia 12',
  condition: 'no',
};

const JOB = '01930000-0000-7000-8000-0000000b0001';
const DIPLOMA = '01930000-0000-7000-8000-0000000b0002';

/** The same, with a Scheda filled last year. */
export const knownSheet: PersonData = {
  ...knownPerson,
  citizenshipGroup: 'italiana',
  residenceComune: 'H501',
  residencePostcode: '00184',
  residenceAddress: 'via Appia 12',
  livesAtResidence: true,
  preferredContact: 'sms',
  noticesAddress: 'residenza',
  italianLevel: 'madrelingua',
  experiences: [
    {
      row: JOB,
      tipoEsperienza: 'contratto',
      professione: { code: null, label: 'barista' },
      datore: 'Bar Centrale',
      dal: '2019-02-01',
      al: '2026-09-30',
      orario: 'FT',
    },
  ],
  studies: [{ row: DIPLOMA, livello: 'USG', esito: 'preso', anno: '2009' }],
};

interface Setting {
  readonly person?: PersonData | null;
  readonly today?: IsoDate;
}

/** Service B opened for the known person, or for who is given. */
export const did = ({ person = knownPerson, today: day = today }: Setting = {}): Scenario =>
  scenario(interview, { person, today: day });

export type Given = Readonly<Record<string, Json>>;

export function answers(held: Scenario, given: Given): Scenario {
  for (const [path, value] of Object.entries(given)) held.answer(path, value);
  return held;
}

/** Steps 2–5, for who lives where she is registered. */
export const atHome: Given = {
  'accesso.cpiTitolare': 'questo',
  'accesso.strumento': 'postazione',
  'recapiti.residenzaCap': '00184',
};

export const lostJob: Given = {
  'lavoroOggi.dataFineLavoro': '2026-09-30',
  'lavoroOggi.immediataDisponibilita': true,
  'lavoroOggi.sostegno': ['nessuno'],
};

export const profile: Given = {
  'profilazione.titoloStudio': 'USG',
  'profilazione.unAnnoPrima': 'lavorava',
  'profilazione.ultimaPosizione': 'dipendenteIndeterminato',
  'profilazione.iscrittoStudi': 'no',
  'profilazione.componenti': 1,
};

export const accepted: Given = {
  'did.statoDid': 'attiva',
  'did.codiceEnte': 'A001C000128',
  'did.esitoCodice': 'E100',
  'did.esitoData': today,
  'did.chiHaFatto': 'personaConSupporto',
};

export const index: Given = {
  'indice.indiceStato': 'ricevuto',
  'indice.indice': '0,6443',
  'indice.indiceData': today,
  'indice.spiegato': true,
};

/** Sections with nothing to add today. */
export const nothingToAdd: Given = {
  'esperienze.stato': 'confermata',
  'istruzione.stato': 'confermata',
  'competenzeLinguistiche.stato': 'confermata',
  'abilitazioni.stato': 'laPersonaCompleta',
  'disponibilita.curriculumPubblicabile': false,
  'disponibilita.stato': 'daCompletare',
  'disponibilita.completareEntro': '2026-12-24',
  'datiAmministrativi.stato': 'confermata',
};

/** The signature that the person gives on the step where it is asked, on what stands there now. */
export function sign(held: Scenario, how: Given = { how: 'carta' }): Scenario {
  const binds = signedHash(held.view.steps, 'dichiarazione');
  return held.answer('dichiarazione.firmaPersona', { ...how, at: `${today}T10:42`, binds });
}

/** Declares, records the activities and signs; held at `dichiarazione`. */
export function declare(held: Scenario): Scenario {
  held.recordAll('dichiarazione.attivita').answer('dichiarazione.veridicita', true);
  return sign(held);
}

/** The plain case of b.md §7, up to the page before *Concludi*. */
export function plainCase(setting: Setting = {}): Scenario {
  const held = answers(did(setting).next(), { ...atHome, ...lostJob }).nextUntil('profilazione');
  answers(held, profile).nextUntil('did');
  answers(held, accepted).nextUntil('indice');
  answers(held, { ...index, ...nothingToAdd }).nextUntil('dichiarazione');
  return declare(held).nextUntil('riepilogo');
}

/** Opened, with these answers on top of those of the plain case; wherever the route has led. */
export const situation = (given: Given, setting: Setting = {}): Scenario =>
  answers(did(setting).next(), { ...atHome, ...lostJob, ...given });
