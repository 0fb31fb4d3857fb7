import { spokenAll } from '../../i18n/language.ts';
import { translator } from '../../i18n/messages.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { AnswerFault } from '../../interview/check-answer.ts';
import { textFormats, type TextFormat } from '../../interview/text-formats.ts';
import type { FieldError } from '../../ui/field.tsx';

const words = translator({
  example: 'Per esempio: {example}.',
  tooLong: 'Il testo è troppo lungo: al massimo {max} caratteri.',
  outOfRange: 'Il numero deve stare tra {min} e {max}.',
  answersMissing: { one: 'Manca una risposta.', other: 'Mancano {n} risposte.' },
  activitiesMissing: { one: 'Manca un’informazione.', other: 'Mancano {n} informazioni.' },
});

const exampleOf = (format: TextFormat): string =>
  words('example', { example: textFormats[format].example });

const formatWords: Readonly<Record<TextFormat, { readonly what: string }>> = {
  cap: { what: 'Il CAP ha cinque cifre.' },
  ente: {
    what: 'Il codice dell’ente ha 11 caratteri: lettera, tre cifre, lettera, sei cifre.',
  },
  fiscalCode: {
    what: 'Il codice fiscale ha 16 caratteri, oppure 11 cifre.',
  },
  profilingIndex: {
    what: 'L’indice è un numero tra 0 e 1, con al massimo quattro decimali.',
  },
  year: { what: 'L’anno ha quattro cifre.' },
  ateco: { what: 'Il codice ATECO ha da due a sei cifre.' },
  contract: {
    what: 'Il codice del contratto è una lettera e due coppie di cifre.',
  },
  province: { what: 'La provincia si scrive con due lettere.' },
  phone: { what: 'Il numero ha da 6 a 15 cifre.' },
  email: { what: 'Non è un indirizzo e-mail.' },
};

/** What is wrong with an answer and what to do. */
export const faultWords = (fault: AnswerFault): FieldError => spokenAll(italianFault(fault));

function italianFault(fault: AnswerFault): FieldError {
  switch (fault.kind) {
    case 'missing':
      return { what: 'Manca la risposta.' };
    case 'future':
      return { what: 'Questo giorno non è ancora arrivato.', todo: 'Controlli la data.' };
    case 'tooLong':
      return { what: words('tooLong', { max: fault.max }) };
    case 'outOfRange':
      return { what: words('outOfRange', { min: fault.min, max: fault.max }) };
    case 'malformed':
      return { what: 'La risposta non è leggibile.', todo: 'La scelga o la scriva di nuovo.' };
    case 'wrongFormat':
      return { ...formatWords[fault.format], todo: exampleOf(fault.format) };
    case 'changedSinceSigned':
      return {
        what: 'Le risposte sono cambiate dopo la firma.',
        todo: 'Le rilegga con la persona e firmi di nuovo.',
      };
    case 'judgementsLeft':
      return {
        what: words('answersMissing', { n: fault.left }),
        todo: 'Se non se ne è parlato, scelga «non rilevato».',
      };
    case 'activitiesLeft':
      return {
        what: words('activitiesMissing', { n: fault.left.length }),
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

interface Told {
  readonly title: string;
  readonly text: string;
}

/** Why something could not be saved, and what was kept. */
export const saveErrorWords = (error: SaveError): Told => spokenAll(italianSaveError(error));

function italianSaveError(error: SaveError): Told {
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
