import { elementName } from './element-names.it.ts';
import type { ImportError } from './message-changes.ts';
import type { MessageError, MessageFault } from './read-message.ts';

export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  /** One line for each thing that is wrong inside; the first ones, when they are many. */
  readonly lines: readonly string[];
}

const LINES = 12;
const NOTHING_DONE = 'Non è stato importato niente.';

/** Why a file can't be imported, and what to do. */
export function messageErrorWords(error: MessageError | ImportError): ErrorWords {
  const says = (title: string, text: string, lines: readonly string[] = []): ErrorWords => ({
    title,
    text: `${text} ${NOTHING_DONE}`,
    lines,
  });
  switch (error.kind) {
    case 'tooLarge':
      return says(
        'Il file è troppo grande.',
        `Una SAP ha pochi kilobyte: il limite è ${error.limit / 1024 / 1024} megabyte. Controlli di avere scelto il file giusto.`,
      );
    case 'encoding':
      return says(
        'I caratteri del file non si leggono.',
        'Il file non è scritto nella codifica che dichiara: chieda a chi lo ha prodotto un file in UTF-8.',
      );
    case 'doctype':
      return says(
        'Il file non si può aprire in sicurezza.',
        'Contiene definizioni proprie (DTD o entità), che una SAP non ha. Chieda un altro file a chi lo ha mandato.',
      );
    case 'malformed':
      return says(
        'Il file non è un XML intero.',
        `È rotto alla riga ${error.line}, colonna ${error.column}: forse è stato interrotto mentre si scaricava. Lo scarichi di nuovo.`,
      );
    case 'otherMessage':
      return says(
        'Il file non è una SAP.',
        `Comincia con «${error.root}» e non con «lavoratore». Controlli di avere scelto il file giusto.`,
      );
    case 'invalid':
      return says(
        'Il file non segue lo standard SAP Rev009.',
        'Forse è di un’altra revisione. Ecco che cosa non torna:',
        faultLines(error.faults),
      );
    case 'otherPerson':
      return says(
        'Il file è di un’altra persona.',
        `È la SAP di ${error.name}${error.codiceFiscale === '' ? '' : `, ${error.codiceFiscale}`}. Apra il suo fascicolo e importi lì il file.`,
      );
    case 'twoBirthDates':
      return says(
        'Il file dice due date di nascita diverse.',
        'Chieda a chi lo ha prodotto quale delle due è giusta.',
      );
  }
}

function faultLines(faults: readonly MessageFault[]): readonly string[] {
  const shown = faults.slice(0, LINES).map(faultLine);
  const others = faults.length - shown.length;
  if (others === 0) return shown;
  return [...shown, others === 1 ? 'e un’altra cosa.' : `e altre ${others} cose.`];
}

function faultLine({ kind, path }: MessageFault): string {
  const names = path.filter((step) => typeof step === 'string');
  const row = path.findLast((step) => typeof step === 'number');
  const place = `<${names.at(-1) ?? ''}>${row === undefined ? '' : `, voce n. ${row}`}`;
  const name = `${elementName(names.join('.'))} (${place})`;
  switch (kind) {
    case 'missing':
      return `Manca: ${name}.`;
    case 'unknownElement':
      return `Lo standard non ha questo elemento: ${place}.`;
    case 'outOfOrder':
      return `È fuori posto: ${name}.`;
    case 'repeated':
      return `C’è due volte: ${name}.`;
    case 'value':
      return `Il valore non va bene: ${name}.`;
  }
}
