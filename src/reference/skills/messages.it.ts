import type { EscoRowErrorKey } from './esco-skills-import.ts';

/** `{{name}}` are the parameters of the message, as i18next writes them. */
export const escoMessagesIt: Readonly<Record<EscoRowErrorKey, string>> = {
  escoEmpty: 'Il file è vuoto: serve quello delle competenze di ESCO in italiano.',
  escoColumnMissing:
    'Nel file manca la colonna «{{column}}»: è il file delle competenze (skills) di ESCO?',
  escoFields: 'Record {{record}}: ha {{found}} colonne invece di {{expected}}.',
  escoLabel: 'Record {{record}}: manca il nome della competenza.',
  escoCode: 'Record {{record}}: «{{found}}» non è l’indirizzo di una competenza ESCO.',
};
