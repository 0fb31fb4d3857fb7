import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Da rivedere',
  sub: {
    one: '{n} cosa da decidere. Finché non decide, restano tutte e due le risposte.',
    other: '{n} cose da decidere. Finché non decide, restano tutte le risposte.',
  },
  empty: 'Non c’è nulla da rivedere: nessuno ha risposto in modo diverso alla stessa domanda.',
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
  before: 'Prima era',
  mine: 'Risposta mia',
  theirs: 'Risposta di {name}',
  who: 'Chi',
  when: 'Quando',
  where: 'Dove',
  thisDevice: '{name} (questo dispositivo)',
  otherDevice: 'un altro dispositivo',
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
  changedTodo:
    'Se la modifica conta, apra la prestazione e ne avvii una nuova con le risposte giuste.',

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
