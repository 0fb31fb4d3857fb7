import { unreachable } from '../../kernel/unreachable.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { AnswerFault } from '../../interview/check-answer.ts';
import { textFormats, type TextFormat } from '../../interview/text-formats.ts';
import type { FieldError } from '../../ui/field.tsx';

const exampleOf = (format: TextFormat): string => `Per esempio: ${textFormats[format].example}.`;

const formatWords: Readonly<Record<TextFormat, FieldError>> = {
  cap: { what: 'Il CAP ha cinque cifre.', todo: exampleOf('cap') },
  ente: {
    what: 'Il codice dell’ente ha 11 caratteri: lettera, tre cifre, lettera, sei cifre.',
    todo: exampleOf('ente'),
  },
  fiscalCode: {
    what: 'Il codice fiscale ha 16 caratteri, oppure 11 cifre.',
    todo: exampleOf('fiscalCode'),
  },
  profilingIndex: {
    what: 'L’indice è un numero tra 0 e 1, con al massimo quattro decimali.',
    todo: exampleOf('profilingIndex'),
  },
  year: { what: 'L’anno ha quattro cifre.', todo: exampleOf('year') },
  ateco: { what: 'Il codice ATECO ha da due a sei cifre.', todo: exampleOf('ateco') },
  contract: {
    what: 'Il codice del contratto è una lettera e due coppie di cifre.',
    todo: exampleOf('contract'),
  },
  province: { what: 'La provincia si scrive con due lettere.', todo: exampleOf('province') },
  phone: { what: 'Il numero ha da 6 a 15 cifre.', todo: exampleOf('phone') },
  email: { what: 'Non è un indirizzo e-mail.', todo: exampleOf('email') },
};

/** What is wrong with an answer and what to do, in plain Italian. */
export function faultWords(fault: AnswerFault): FieldError {
  switch (fault.kind) {
    case 'missing':
      return { what: 'Manca la risposta.' };
    case 'future':
      return { what: 'Questo giorno non è ancora arrivato.', todo: 'Controlli la data.' };
    case 'tooLong':
      return { what: `Il testo è troppo lungo: al massimo ${fault.max} caratteri.` };
    case 'outOfRange':
      return { what: `Il numero deve stare tra ${fault.min} e ${fault.max}.` };
    case 'malformed':
      return { what: 'La risposta non è leggibile.', todo: 'La scelga o la scriva di nuovo.' };
    case 'wrongFormat':
      return formatWords[fault.format];
    case 'changedSinceSigned':
      return {
        what: 'Le risposte sono cambiate dopo la firma.',
        todo: 'Le rilegga con la persona e firmi di nuovo.',
      };
    case 'judgementsLeft':
      return {
        what: fault.left === 1 ? 'Manca una risposta.' : `Mancano ${fault.left} risposte.`,
        todo: 'Se non se ne è parlato, scelga «non rilevato».',
      };
    case 'activitiesLeft':
      return {
        what:
          fault.left.length === 1
            ? 'Manca un’informazione.'
            : `Mancano ${fault.left.length} informazioni.`,
        todo: 'Per ciascuna: svolta, o non applicabile con il motivo.',
      };
    case 'reasonMissing':
      return { what: 'Manca il motivo di «non applicabile».' };
    case 'cellsMissing':
      return { what: 'Una riga non è completa.', todo: 'La completi o la tolga.' };
    default:
      return unreachable(fault);
  }
}

/** Why something could not be saved, and what was kept. */
export function saveErrorWords(error: SaveError): {
  readonly title: string;
  readonly text: string;
} {
  switch (error.kind) {
    case 'diskFull':
      return {
        title: 'La memoria di questo dispositivo è piena.',
        text: 'L’ultima risposta è ancora qui sullo schermo. Liberi spazio e continui: si salva da sola.',
      };
    case 'outdatedBuild':
      return {
        title: 'Serve la nuova versione di Sportello.',
        text: 'Quello che ha scritto è al sicuro. Ricarichi la pagina per continuare.',
      };
    case 'databaseClosed':
      return {
        title: 'L’archivio di questo dispositivo si è chiuso.',
        text: 'Quello che ha scritto resta sullo schermo. Ricarichi la pagina.',
      };
    case 'tooLarge':
      return {
        title: 'La risposta è troppo grande.',
        text: 'La accorci: il resto è già salvato.',
      };
    default:
      return unreachable(error);
  }
}
