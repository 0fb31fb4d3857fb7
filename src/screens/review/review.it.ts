import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Da rivedere',
  sub: {
    one: '{n} cosa da decidere. Finché non decide, restano tutte e due le risposte.',
    other: '{n} cose da decidere. Finché non decide, restano tutte le risposte.',
  },
  empty:
    'Non c’è nulla da rivedere: nessuna risposta doppia, nessuna persona registrata due volte.',
  emptyAction: 'Torna a Oggi',
  list: 'Cose da rivedere',
  foot: 'Nulla di arrivato in ritardo viene scartato.',
  conflictsHere: { one: '{n} risposta doppia', other: '{n} risposte doppie' },
  changedHere: { one: '{n} atto modificato dopo', other: '{n} atti modificati dopo' },
  unreadableHere: 'serve un aggiornamento',
  asideHere: { one: '{n} messa da parte dal centro', other: '{n} messe da parte dal centro' },
  nothingHere: 'Qui ora è tutto deciso.',

  openInterview: 'Apri il colloquio',
  openPerson: 'Apri il fascicolo',
  openEmployer: 'Apri la scheda dell’impresa',
  before: 'Prima era',
  mine: 'Risposta mia',
  theirs: 'Risposta di {name}',
  who: 'Chi',
  when: 'Quando',
  where: 'Dove',
  thisDevice: '{name} (questo dispositivo)',
  otherDevice: 'un altro dispositivo ({code})',
  cleared: 'risposta tolta',
  rowRemoved: 'riga tolta',
  third: 'Nessuna di queste: scrivo un’altra risposta',
  choose: 'Quale risposta vale?',
  why: 'Perché?',
  keepMine: 'Tengo la mia',
  keepTheirs: 'Tengo quella di {name}',
  keepThis: 'Tengo questa',
  decide: 'Decido',
  chooseFirst: 'Scelga prima una risposta.',
  decided: '{question}: deciso, resta «{value}». L’altra risposta rimane nella storia.',

  changedTitle: 'Modificato dopo: {act}',
  changedLead: {
    one: 'È arrivata una risposta che l’atto non aveva visto. L’atto resta valido per ciò che ha visto.',
    other:
      'Sono arrivate {n} risposte che l’atto non aveva visto. L’atto resta valido per ciò che ha visto.',
  },
  act: 'atto del {day}',
  documentAct: '{name} n. {number}',
  question: 'Risposta',
  inAct: 'Nell’atto',
  arrived: 'Arrivata dopo',
  whoWhen: 'Chi e quando',
  noAnswer: 'nessuna',
  otherFact: 'Altro (attività, nota o appuntamento)',

  pairTitle: '{first} e {second}',
  pairOver: 'Forse la stessa persona',
  pairCode: 'stesso codice fiscale, due registrazioni',
  pairBirth: 'nome simile e stessa data di nascita',

  confirmTitle: 'L’atto va bene così?',
  confirmLead:
    'Se ha guardato le modifiche e l’atto resta giusto, lo confermi: la conferma vale per ciò che vede qui. Altrimenti apra la prestazione e firmi di nuovo.',
  confirm: 'Confermo l’atto com’è',
  confirmed: '{act}: confermato com’è.',
  signAgain: 'Apri e firma di nuovo',

  recentTitle: 'Decisioni appena prese',
  recentLead: 'Può annullarle per 10 minuti. Anche l’annullamento resta nella storia.',
  recentAnswer: 'Scelta una risposta su due',
  recentConfirm: 'Confermato un atto com’è',
  recentMerged: 'Unite due registrazioni',
  recentApart: 'Tenute separate due persone',
  undo: 'Annulla',
  undoOf: 'Annulla: {what}, {title}',
  undone: 'Annullato: la domanda è di nuovo da decidere.',

  unreadableTitle: 'Serve un aggiornamento',
  unreadableText: {
    one: '{n} scrittura viene da una versione più nuova di Sportello. È conservata: si leggerà dopo l’aggiornamento.',
    other:
      '{n} scritture vengono da una versione più nuova di Sportello. Sono conservate: si leggeranno dopo l’aggiornamento.',
  },
  toWire: 'Vai a Sincronizzazione',
  asideTitle: 'Messe da parte dal centro',
  asideFoot: 'Restano su questo dispositivo e non bloccano le altre.',
} as const satisfies Catalogue;

export const reviewWords = translator(italian);
