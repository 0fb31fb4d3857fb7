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
  passkeyFailed: {
    title: 'Lo sblocco con impronta, volto o PIN non è riuscito.',
    text: 'Riprovi, oppure scriva la password.',
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

/** Why somebody could not enter, and what to do. */
export function gateErrorWords(error: SetupError): GateErrorWords {
  if (error.kind === 'leaseExpired') {
    return {
      title: 'Da troppo tempo senza il centro.',
      text: `Dopo ${error.days} giorni senza rete questo dispositivo non si apre, per sicurezza. Si colleghi a Internet e riprovi: il lavoro non inviato è al suo posto.`,
    };
  }
  if (error.kind === 'refused') {
    const text = 'Riprovi; se succede ancora, chiami il suo ufficio.';
    return {
      title: 'Il centro non ha accettato la richiesta.',
      text: error.detail === '' ? text : error.detail,
    };
  }
  return WORDS[error.kind];
}
