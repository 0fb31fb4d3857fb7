import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

/** One sentence of the decree, for output and outcome together. */
const outputAndOutcome = [
  'Si rimanda all’output ed all’outcome relativi alla prestazione F1).',
] as const;

export const allegatoB = {
  code: 'M5',
  title: 'Accompagnamento al lavoro',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  refersTo: 'F1',
  activities: [],
  description: [
    'Si rimanda alla descrizione relativa alla prestazione F1).',
    'Il servizio viene svolto con il supporto del Comitato Tecnico ex art. 8, co. 1 bis, L. 68/1999.',
  ],
  output: outputAndOutcome,
  outcome: outputAndOutcome,
  sap: [
    { code: 'B02', text: null },
    { code: 'B03', text: null },
    { code: 'B04', text: null },
    { code: 'C06', text: null },
  ],
} as const satisfies AllegatoBEntry;
