import type { IstatRowErrorKey } from './istat-rows.ts';

/** `{{name}}` are the parameters of the message, as i18next writes them. */
export const istatMessagesIt: Readonly<Record<IstatRowErrorKey, string>> = {
  istatEmpty: 'Il file è vuoto: serve quello dei comuni dell’ISTAT con le date di validità.',
  istatColumnMissing: 'Nel file manca la colonna {{column}}: è il file dei comuni dell’ISTAT?',
  istatFields: 'Riga {{row}}: ha {{found}} colonne invece di {{expected}}.',
  istatCode: 'Riga {{row}}: «{{found}}» non è un codice ISTAT di sei cifre.',
  istatName: 'Riga {{row}}: manca il nome del comune.',
  istatDate: 'Riga {{row}}: «{{found}}» non è una data (gg-mm-aaaa).',
  istatEndBeforeStart: 'Riga {{row}}: per {{name}} la fine viene prima dell’inizio.',
};
