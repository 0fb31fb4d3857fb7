import { translator, type Catalogue } from '../../i18n/messages.ts';
import type { PasskeyError } from './passkey-book.ts';

const italian = {
  title: 'Passkey',
  sub: 'Per entrare da un dispositivo qualsiasi con impronta, volto, PIN o una chiave di sicurezza, senza la password dell’account.',
  mine: 'Le sue passkey',
  none: 'Non ha ancora passkey.',
  noneTodo: 'Ne registri una da questo dispositivo: serve la rete.',
  made: 'Registrata il {day}',
  madeAndUsed: 'Registrata il {day}, usata il {used}',
  name: 'Nome della passkey',
  nameHint: 'Per riconoscerla: «Tablet di Montefiore», «Chiave blu».',
  missingName: 'Manca il nome.',
  add: 'Registra una passkey',
  remove: 'Togli',
  removeTitle: 'Togliere «{name}»?',
  removeText:
    'Con questa passkey non si entra più. Può registrarne un’altra quando vuole. Il resto non cambia.',
  removeYes: 'Togli la passkey',
  cancel: 'Annulla',
  absent: 'Qui le passkey non ci sono.',
  absentTodo: 'Questo browser non le conosce, o la pagina non è raggiunta con https.',
} as const satisfies Catalogue;

export const passkeyWords = translator(italian);

/** What went wrong and what to do. */
export function passkeyErrorWords(error: PasskeyError): {
  readonly title: string;
  readonly text: string;
} {
  switch (error.kind) {
    case 'offline':
      return { title: 'Il centro non risponde.', text: 'Controlli la rete e riprovi.' };
    case 'needsSignIn':
      return {
        title: 'Serve l’accesso al centro.',
        text: 'Prema Blocca, poi entri di nuovo con la rete.',
      };
    case 'notMade':
      return {
        title: 'La passkey non è stata registrata.',
        text: 'Il dispositivo ha detto di no, o è passato troppo tempo. Può riprovare.',
      };
    case 'refused':
      return { title: 'Il centro non ha accettato la richiesta.', text: error.detail };
  }
}
