import type { CodiceFiscaleFinding } from '../../reference/codice-fiscale/check-against.ts';
import type { CodiceFiscaleError } from '../../reference/codice-fiscale/codice-fiscale.ts';
import { codiceFiscaleMessagesIt } from '../../reference/codice-fiscale/messages.it.ts';

const filled = ({ key, params }: CodiceFiscaleError | CodiceFiscaleFinding['message']): string =>
  codiceFiscaleMessagesIt[key].replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) =>
    String(params[name] ?? hole),
  );

/** What is wrong with a codice fiscale as it is written. */
export const codeErrorWords = (error: CodiceFiscaleError): string => filled(error);

/** What in the code does not fit the person. */
export const findingWords = ({ message }: CodiceFiscaleFinding): string => filled(message);
