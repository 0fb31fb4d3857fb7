import { translator } from '../../i18n/messages.ts';

export const words = translator({
  title: 'Chiosco',
  administration: 'Amministrazione',
  sub: 'Questo browser resta ai cittadini: informazioni e richieste per lo sportello.',
  whatHappens: 'Che cosa succede',
  what1: 'Lei esce: il suo lavoro resta chiuso su questo dispositivo e parte da solo.',
  what2: 'Si vede solo la pagina per i cittadini, anche dopo un riavvio.',
  what3: 'Le richieste sono chiuse subito: le apre solo il centro, e arrivano in Oggi.',
  what4: 'Per tornare indietro serve un operatore, oppure il codice di uscita se manca la rete.',
  name: 'Nome del chiosco',
  nameHint: 'Per esempio: Ingresso, piano terra',
  code: 'Codice di uscita',
  codeHint: 'Almeno 8 caratteri. Serve se il centro non risponde: lo conservi in ufficio.',
  shortCode: 'Il codice è troppo corto: servono almeno 8 caratteri.',
  become: 'Esci e apri il chiosco',
  offline: 'Il centro non risponde: per aprire un chiosco serve la rete. Non è cambiato nulla.',
  needsSignIn: 'Il centro chiede di accedere di nuovo. Non è cambiato nulla.',
  refused: 'Il centro non ha accettato. Non è cambiato nulla.',
  notKept: 'Questo browser non può conservare le richieste: non può essere un chiosco.',
});
