import type { IntakeNeed } from '../domain/intake.ts';
import type { Catalogue, Translation } from '../i18n/messages.ts';

/** What the citizen reads at a kiosk, in Italian; `kiosk.en.ts` has the same in English. */
export const kioskItalian = {
  welcome: 'Benvenuto',
  lead: 'Scelga la lingua e poi un argomento.',
  language: 'Lingua',
  topics: 'Che cosa vuole sapere?',
  firstTime: 'Vuole parlare con un operatore?',
  firstTimeText: 'Lasci qui i suoi dati: allo sportello farà prima.',
  begin: 'Lasci una richiesta',
  notKiosk:
    'Qui si possono leggere le informazioni. Le richieste si lasciano solo su un chiosco dell’ufficio.',
  back: 'Indietro',
  decree: 'Come lo dice la norma, in italiano',
  prevails: 'Vale il testo italiano.',
  services: 'I servizi per le persone',
  tools: 'Dove si trovano le offerte',
  where: 'Dove siamo',
  address: 'Indirizzo',
  phone: 'Telefono',
  email: 'E-mail',
  askDesk: 'Per saperne di più chieda allo sportello.',

  formTitle: 'La sua richiesta',
  formLead: 'Servono solo il nome, un contatto e che cosa cerca.',
  name: 'Nome e cognome',
  contact: 'Telefono o e-mail',
  contactHint: 'Per esempio: 333 1234567',
  needs: 'Di che cosa ha bisogno?',
  words: 'Vuole aggiungere qualcosa?',
  wordsHint: 'Non scriva dati sulla salute: li dirà a voce, se vuole.',
  noticeTitle: 'I suoi dati',
  notice1: 'Li usa solo {ente} ({office}), per prepararsi a riceverla.',
  notice2: 'Vengono chiusi subito: da questo schermo nessuno può rileggerli.',
  notice3: 'Può chiedere all’ufficio di vederli, correggerli o cancellarli.',
  noticeRead: 'Ho letto come vengono usati i miei dati',
  send: 'Lascia la richiesta',
  missingName: 'Scriva il nome e il cognome.',
  badContact: 'Scriva un numero di telefono o un indirizzo e-mail completo.',
  missingNeed: 'Scelga almeno una voce.',
  missingNotice: 'Legga come vengono usati i dati e poi tocchi la casella.',
  errors: 'La richiesta non è ancora partita',
  errorsText: 'Manca qualcosa qui sotto. Quello che ha scritto resta.',
  notKept: 'Questo schermo non riesce a conservare la richiesta. Chiami un operatore.',

  doneTitle: 'Richiesta lasciata',
  doneText: 'Allo sportello dica questo codice:',
  doneKept: 'Qui non resta nulla che si possa leggere.',
  finish: 'Fine',

  countdown: {
    one: 'Tra {n} secondo si ricomincia da capo',
    other: 'Tra {n} secondi si ricomincia da capo',
  },
  countdownText: 'Questo schermo non conserva nulla di lei.',
  stillHere: 'Sono ancora qui',
  startAgain: 'Ricomincia',

  staff: 'Personale dell’ufficio',
} as const satisfies Catalogue;

export type KioskWords = Translation<typeof kioskItalian>;

export const needsItalian: Readonly<Record<IntakeNeed, string>> = {
  cercareLavoro: 'Cercare lavoro',
  perditaLavoro: 'Ho perso il lavoro',
  iscrizioneDid: 'Iscrivermi, fare la DID',
  naspi: 'NASpI',
  formazione: 'Formazione',
  tirocinio: 'Tirocinio',
  collocamentoMirato: 'Collocamento mirato',
  lavoroEstero: 'Lavoro all’estero',
  mettersiInProprio: 'Mettermi in proprio',
  curriculum: 'Curriculum',
  altro: 'Altro',
};
