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
  passkeyUnlock: 'Sblocca con impronta, volto o PIN',
  orPassword: 'oppure con la password',
  addPasskey: 'La prossima volta sblocco con impronta, volto o PIN',
  addPasskeyHint: 'Quelli di questo dispositivo. La password resta valida.',
  reopenTitle: 'La password è cambiata',
  reopenUnsent: {
    one: 'Su questo dispositivo c’è {n} scrittura non ancora inviata, chiusa con la password di prima.',
    other:
      'Su questo dispositivo ci sono {n} scritture non ancora inviate, chiuse con la password di prima.',
  },
  reopenNothing: 'I dati su questo dispositivo sono chiusi con la password di prima.',
  oldPassword: 'Password di prima',
  oldPasswordHint: 'Serve una volta sola: poi basta quella nuova.',
  openWithOld: 'Apri',
  forgotOld: 'Non la ricordo',
  recoveryFile: 'Il file di recupero dell’ufficio',
  recoveryFileHint: 'Lo tiene il responsabile o chi ha avviato Sportello.',
  startAnew: 'Ricomincia senza il file',
  startAnewHint:
    'Entra subito e riceve di nuovo i dati dal centro. Le scritture non inviate restano chiuse su questo dispositivo finché qualcuno porta il file di recupero.',
  asideTitle: 'C’è lavoro chiuso su questo dispositivo',
  asideText: {
    one: '{n} scrittura non inviata, chiusa con una password di prima. Scriva la password di adesso e scelga il file di recupero dell’ufficio.',
    other:
      '{n} scritture non inviate, chiuse con una password di prima. Scriva la password di adesso e scelga il file di recupero dell’ufficio.',
  },
  asideOpen: 'Recupera il lavoro chiuso',
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
