/** Where a person may be sent next: the services of Allegato B, or somebody else. */
export const servizi = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F1',
  'F2',
  'F3',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'N',
  'O',
  'altroEnte',
] as const;

export type Servizio = (typeof servizi)[number];
