import { unreachable } from '../../kernel/unreachable.ts';
import type { SetupError } from './gate.ts';

export interface GateErrorWords {
  readonly title: string;
  readonly text: string;
}

/** Why somebody could not enter, and what to do. */
export function gateErrorWords(error: SetupError): GateErrorWords {
  switch (error.kind) {
    case 'wrongCredentials':
      return {
        title: 'Il nome utente e la password non corrispondono.',
        text: 'Controlli maiuscole e spazi, poi riprovi. Con l’occhio può vedere che cosa ha scritto.',
      };
    case 'offlineFirstTime':
      return {
        title: 'La prima volta serve la rete.',
        text: 'Su questo dispositivo non è ancora entrato: si colleghi a Internet e riprovi. Dopo potrà entrare anche senza rete.',
      };
    case 'tooManyAttempts':
      return {
        title: 'Troppi tentativi sbagliati.',
        text: 'Per sicurezza bisogna aspettare un po’ prima di riprovare. Le risposte salvate sono al loro posto.',
      };
    case 'serverUnreachable':
      return {
        title: 'Il centro non risponde.',
        text: 'Controlli la rete e riprovi. Le risposte salvate su questo dispositivo sono al loro posto.',
      };
    case 'deviceRevoked':
      return {
        title: 'Questo dispositivo non è più abilitato.',
        text: 'Lo ha deciso il suo ufficio. Chiami il responsabile: il lavoro non inviato è ancora qui.',
      };
    case 'storageMissing':
      return {
        title: 'Questo browser non può conservare i dati.',
        text: 'Esca dalla navigazione privata o usi un altro browser, poi riprovi.',
      };
    case 'refused':
      return {
        title: 'Il centro non ha accettato la richiesta.',
        text:
          error.detail === '' ? 'Riprovi; se succede ancora, chiami il suo ufficio.' : error.detail,
      };
    case 'invalidToken':
      return {
        title: 'Il link di primo avvio non vale più.',
        text: 'Vale una volta sola, per 24 ore. Riavvii il server: ne scrive uno nuovo. Quello che ha scritto resta qui.',
      };
    case 'alreadySetUp':
      return {
        title: 'Questo server ha già il suo ufficio.',
        text: 'Entri con un account esistente. Per altri uffici c’è Amministrazione.',
      };
    default:
      return unreachable(error);
  }
}
