import type { IscoRowErrorKey } from './isco-import.ts';

/** `{{name}}` are the parameters of the message, as i18next writes them. */
export const iscoMessagesIt: Readonly<Record<IscoRowErrorKey, string>> = {
  iscoEmpty: 'Il file è vuoto: serve quello dei gruppi ISCO-08 di ESCO in italiano.',
  iscoColumnMissing: 'Nel file manca la colonna «{{column}}»: è il file dei gruppi ISCO di ESCO?',
  iscoFields: 'Record {{record}}: ha {{found}} colonne invece di {{expected}}.',
  iscoCode: 'Record {{record}}: «{{found}}» non è un codice ISCO-08 (da una a quattro cifre).',
  iscoLabel: 'Record {{record}}: manca il titolo del gruppo {{code}}.',
};
