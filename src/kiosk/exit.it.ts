import { translator } from '../i18n/messages.ts';

/** For staff only: always in Italian. */
export const exitWords = translator({
  title: 'Chiudere il chiosco',
  lead: 'Serve un operatore dell’ufficio. Le richieste lasciate qui restano chiuse e partono da sole.',
  username: 'Nome utente',
  password: 'Password',
  exit: 'Chiudi il chiosco',
  back: 'Torna al chiosco',
  wrong: 'Non è giusto: riprovi.',
  notYours: 'Questo accesso non può chiudere il chiosco: serve un operatore di questo ufficio.',
  tooSoon: { one: 'Aspetti {n} secondo e riprovi.', other: 'Aspetti {n} secondi e riprovi.' },
  offline:
    'Senza rete il centro non può controllare la password. Usi il codice di uscita di questo chiosco.',
  storage:
    'Questo browser non risponde e non si può controllare la password. Usi il codice di uscita di questo chiosco.',
  code: 'Codice di uscita',
  codeHint: 'Quello scelto quando il browser è diventato un chiosco.',
});
