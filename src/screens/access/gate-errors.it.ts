import { spokenAll } from '../../i18n/language.ts';
import { translator } from '../../i18n/messages.ts';
import type { SetupError } from './gate.ts';

export interface GateErrorWords {
  readonly title: string;
  readonly text: string;
}

type Told = Exclude<SetupError['kind'], 'leaseExpired' | 'refused'>;

const WORDS: Readonly<Record<Told, GateErrorWords>> = {
  wrongCredentials: {
    title: 'Il nome utente e la password non corrispondono.',
    text: 'Controlli maiuscole e spazi, poi riprovi. Con l’occhio può vedere che cosa ha scritto.',
  },
  offlineFirstTime: {
    title: 'La prima volta serve la rete.',
    text: 'Su questo dispositivo non è ancora entrato: si colleghi a Internet e riprovi. Dopo potrà entrare anche senza rete.',
  },
  tooManyAttempts: {
    title: 'Troppi tentativi sbagliati.',
    text: 'Per sicurezza bisogna aspettare un po’ prima di riprovare. Le risposte salvate sono al loro posto.',
  },
  serverUnreachable: {
    title: 'Il centro non risponde.',
    text: 'Controlli la rete e riprovi. Le risposte salvate su questo dispositivo sono al loro posto.',
  },
  deviceRevoked: {
    title: 'Questo dispositivo non è più abilitato.',
    text: 'Lo ha deciso il suo ufficio. Chiami il responsabile: il lavoro non inviato è ancora qui.',
  },
  storageMissing: {
    title: 'Questo browser non può conservare i dati.',
    text: 'Esca dalla navigazione privata o usi un altro browser, poi riprovi.',
  },
  passwordChanged: {
    title: 'La password è cambiata.',
    text: 'Quella nuova è giusta. I dati su questo dispositivo sono ancora chiusi con quella di prima.',
  },
  wrongOldPassword: {
    title: 'Non è la password di prima.',
    text: 'Controlli maiuscole e spazi. Serve quella con cui è entrato l’ultima volta su questo dispositivo.',
  },
  wrongRecoveryFile: {
    title: 'Questo file non apre i dati.',
    text: 'Serve il file di recupero di questo ufficio, così come è stato scaricato. Nulla è stato toccato.',
  },
  proofExpired: {
    title: 'L’accesso va ripetuto.',
    text: 'La verifica dell’identità vale dieci minuti e una volta sola. Ricominci: quello che è salvato qui è al suo posto.',
  },
  passkeyFailed: {
    title: 'Lo sblocco con impronta, volto o PIN non è riuscito.',
    text: 'Riprovi, oppure scriva la password.',
  },
  centrePasskeyFailed: {
    title: 'L’accesso con la passkey non è riuscito.',
    text: 'Serve una passkey registrata in Sportello. Riprovi, o entri con nome utente e password.',
  },
  unsentFirst: {
    title: 'Prima va inviato il lavoro di adesso.',
    text: 'Entri, apra Sincronizzazione e invii tutto; poi torni qui.',
  },
  invalidToken: {
    title: 'Il link di primo avvio non vale più.',
    text: 'Vale una volta sola, per 24 ore. Riavvii il server: ne scrive uno nuovo. Quello che ha scritto resta qui.',
  },
  alreadySetUp: {
    title: 'Questo server ha già il suo ufficio.',
    text: 'Entri con un account esistente. Per altri uffici c’è Amministrazione.',
  },
};

const refused = translator({
  lease: 'Da troppo tempo senza il centro.',
  leaseText:
    'Dopo {n} giorni senza rete questo dispositivo non si apre, per sicurezza. Si colleghi a Internet e riprovi: il lavoro non inviato è al suo posto.',
  refused: 'Il centro non ha accettato la richiesta.',
  refusedText: 'Riprovi; se succede ancora, chiami il suo ufficio.',
});

/** Why somebody could not enter, and what to do. */
export function gateErrorWords(error: SetupError): GateErrorWords {
  if (error.kind === 'leaseExpired') {
    return {
      title: refused('lease'),
      text: refused('leaseText', { n: error.days }),
    };
  }
  if (error.kind === 'refused') {
    const text = refused('refusedText');
    return {
      title: refused('refused'),
      text: error.detail === '' ? text : error.detail,
    };
  }
  return spokenAll(WORDS[error.kind]);
}
