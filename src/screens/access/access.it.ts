import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Accesso',
  subLocked: 'Il dispositivo è bloccato. Chi sta lavorando adesso?',
  subFirst: 'Entri con il suo nome utente e la password.',
  operators: 'Operatori',
  lastAccess: 'Ultimo accesso {moment}',
  never: 'Abilitato, mai entrato qui',
  other: 'Un altro operatore',
  otherHint: 'Serve la rete la prima volta',
  unlockPanel: 'Sblocco',
  afterUnlock: 'Dopo lo sblocco ritrova il colloquio dov’era.',
  needsNetwork: 'Senza rete non può ancora entrare.',
  needsNetworkTodo:
    'Questo dispositivo non ha ancora verificato la sua password: si colleghi a Internet.',
  signInPanel: 'Entra',
  signInHint: 'La prima volta su questo dispositivo serve la rete.',
  username: 'Nome utente',
  password: 'Password',
  unlock: 'Sblocca',
  signIn: 'Entra',
  missingUsername: 'Manca il nome utente.',
  missingPassword: 'Manca la password.',
  wait: {
    one: 'Può riprovare tra {n} secondo',
    other: 'Può riprovare tra {n} secondi',
  },
  forgotten: 'Password dimenticata? La può cambiare il responsabile del suo ufficio.',
  workOf: 'Il lavoro di {name} è su questo dispositivo',
  workUnsent: {
    one: '{n} scrittura da consegnare al centro: parte quando {name} rientra con la rete.',
    other: '{n} scritture da consegnare al centro: partono quando {name} rientra con la rete.',
  },
  demo: 'Account di prova: un tocco li scrive',
  demoRow: '{username} · {role}',
  operatore: 'operatore',
  responsabile: 'responsabile',
  amministratore: 'amministratore',
  chiosco: 'chiosco',
  sistema: 'sistema',
  ready: 'L’ufficio è pronto.',
  readyTodo: 'Ora entri come amministratore, con il nome utente e la password che ha scelto.',
} as const satisfies Catalogue;

export const accessWords = translator(italian);
