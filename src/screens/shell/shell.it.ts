import { translator } from '../../i18n/messages.ts';

/** Around every screen of a signed-in operator. */
export const shellWords = translator({
  demo: 'Dimostrazione: persone e dati sono inventati.',
  today: 'Oggi',
  people: 'Persone',
  employers: 'Imprese',
  agenda: 'Agenda',
  review: 'Da rivedere',
  indicators: 'Indicatori',
  wire: 'Sincronizzazione',
  services: 'Servizi (LEP)',
  administration: 'Amministrazione',
  help: 'Aiuto',
  toReview: '{n} da rivedere',
  firstData: 'Arrivano i dati dell’ufficio.',
  firstDataText:
    'È la prima volta su questo dispositivo: tra poco ci sono tutti. Intanto può lavorare.',
  search: 'Cerca una persona',
  // Saving
  toSend: '{n} da inviare',
  waiting: { one: '1 fatto in attesa', other: '{n} fatti in attesa' },
  offline: 'senza rete',
  needsSignIn: 'serve l’accesso',
  refused: 'rifiutato dal centro',
  atTime: 'alle {time}',
});
