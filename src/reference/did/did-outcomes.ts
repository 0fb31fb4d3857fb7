/**
 * What the DID service of the national node may answer (35 codes, read from the exchange of a public
 * employment system: shared facts of arlav-er/sil, EUPL-1.2), and what each calls for here.
 */
export const DID_OUTCOMES = [
  'E001',
  'E002',
  'E003',
  'E004',
  'E005',
  'E006',
  'E007',
  'E008',
  'E009',
  'E010',
  'E011',
  'E012',
  'E013',
  'E014',
  'E015',
  'E016',
  'E018',
  'E019',
  'E020',
  'E021',
  'E022',
  'E023',
  'E024',
  'E025',
  'E026',
  'E100',
  'E101',
  'E102',
  'E103',
  'E105',
  'E106',
  'E900',
  'E997',
  'E998',
  'E999',
] as const;

export type DidOutcome = (typeof DID_OUTCOMES)[number];

/** What is to be done: the words are in `did-outcomes.it.ts`. */
export type DidRemedy =
  | 'goOn'
  | 'alreadyActive'
  | 'activeJob'
  | 'competence'
  | 'sheetMissing'
  | 'dates'
  | 'patto'
  | 'identity'
  | 'noneFound'
  | 'profilingFailed'
  | 'technical';

export const didRemedies: Readonly<Record<DidOutcome, DidRemedy>> = {
  E001: 'technical',
  E002: 'sheetMissing',
  E003: 'alreadyActive',
  E004: 'competence',
  E005: 'activeJob',
  E006: 'dates',
  E007: 'dates',
  E008: 'dates',
  E009: 'dates',
  E010: 'patto',
  E011: 'patto',
  E012: 'patto',
  E013: 'patto',
  E014: 'patto',
  E015: 'dates',
  E016: 'competence',
  E018: 'dates',
  E019: 'dates',
  E020: 'patto',
  E021: 'sheetMissing',
  E022: 'dates',
  E023: 'dates',
  E024: 'competence',
  E025: 'dates',
  E026: 'competence',
  E100: 'goOn',
  E101: 'identity',
  E102: 'identity',
  E103: 'noneFound',
  E105: 'identity',
  E106: 'identity',
  E900: 'profilingFailed',
  E997: 'technical',
  E998: 'sheetMissing',
  E999: 'technical',
};
