import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Agenda',
  sub: 'I prossimi sessanta giorni dell’ufficio.',
  count: { one: '{n} appuntamento', other: '{n} appuntamenti' },
  empty:
    'Nessun appuntamento nei prossimi sessanta giorni: nascono dalle proposte di un colloquio.',
  emptyAction: 'Cerca una persona',
  noTime: 'in giornata',
  start: 'Avvia',
  resume: 'Riprendi',
  withPerson: ': {name}',
  concluded: 'Conclusa',
  closed: 'Chiusa: {how}',
  notHere: 'Non ancora disponibile qui',
  today: 'oggi',
} as const satisfies Catalogue;

export const agendaWords = translator(italian);
