import { translator } from '../../i18n/messages.ts';
import type { Role } from '../../domain/permissions.ts';

export const words = translator({
  title: 'Amministrazione',
  ufficio: 'Ufficio',
  pacchetti: 'Pacchetti',
  profilo: 'Profilo qualitativo',
  operatori: 'Operatori',
  operators: 'Operatori',
  newOperator: 'Nuovo operatore',
  name: 'Nome e cognome',
  username: 'Nome utente',
  usernameHint: 'Lettere minuscole, cifre, punto e trattino. Per esempio: elena.sartori',
  password: 'Password iniziale',
  passwordHint: 'Almeno 12 caratteri. La consegni di persona.',
  role: 'Ruolo',
  add: 'Aggiungi l’operatore',
  added: '{name} può accedere.',
  missing: 'Manca la risposta.',
  badUsername: 'Il nome utente non va bene.',
  shortPassword: 'La password è troppo corta: servono almeno 12 caratteri.',
  offline: 'Senza rete non si possono vedere né aggiungere operatori.',
  offlineTodo: 'Quello che ha scritto resta qui. Riprovi quando torna la rete.',
  needsSignIn: 'Il centro chiede di accedere di nuovo.',
  notAllowed: 'Il suo ruolo non gestisce l’ufficio né gli operatori.',
  refused: 'Il centro non ha accettato.',
  inactive: 'non attivo',
  newPassword: 'Nuova password',
  newPasswordFor: 'Nuova password per {name}',
  newPasswordHint: 'Almeno 12 caratteri. Chi la usa ora dovrà accedere di nuovo.',
  setPassword: 'Cambia la password',
  passwordSet: 'La password è cambiata: la consegni di persona.',
  close: 'Chiudi',
});

export const roleNames: Readonly<Record<Role, string>> = {
  operatore: 'Operatore',
  responsabile: 'Responsabile',
  amministratore: 'Amministratore',
  chiosco: 'Chiosco',
  sistema: 'Sistema',
};
