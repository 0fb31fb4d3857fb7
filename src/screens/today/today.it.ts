import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Oggi',
  appointments: {
    zero: 'nessun appuntamento',
    one: '{n} appuntamento',
    other: '{n} appuntamenti',
  },
  concluded: { one: '{n} concluso', other: '{n} conclusi' },
  noAppointments: 'nessun appuntamento',
  newPerson: 'Nuova persona',
  resume: 'Riprendi: {name}',
  anonymous: 'Accoglienza senza identificare',

  agenda: 'Agenda',
  openAgenda: 'Apri l’agenda',
  emptyAgenda: 'Oggi non c’è nessun appuntamento: nascono dalle proposte di un colloquio.',
  emptyAgendaAction: 'Cerca una persona',

  inHand: 'Colloqui in corso',
  emptyInHand: 'Nessun colloquio a metà: quelli sospesi restano qui, anche dopo giorni.',
  notBegun: 'aperto, non ancora iniziato',
  suspended: 'sospeso',
  by: 'con {name}',

  proposals: 'Proposte da avviare',
  emptyProposals: 'Nessuna proposta in attesa.',
  proposedOn: 'proposta {day}',

  more: { one: 'Mostra l’altra', other: 'Mostra le altre {n}' },
  moreInHand: { one: 'Mostra l’altro', other: 'Mostra gli altri {n}' },

  review: 'Da rivedere',
  toReview: { one: '{n} da rivedere', other: '{n} da rivedere' },
  differentAnswers: { one: '{n} risposta doppia', other: '{n} risposte doppie' },
  changedActs: { one: '{n} atto modificato dopo', other: '{n} atti modificati dopo' },
  putAside: { one: '{n} messa da parte dal centro', other: '{n} messe da parte dal centro' },
  maybeSame: {
    one: '{n} persona forse registrata due volte',
    other: '{n} persone forse registrate due volte',
  },
} as const satisfies Catalogue;

export const todayWords = translator(italian);
