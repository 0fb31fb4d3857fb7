import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

/** One sentence of the decree, for output and outcome together. */
const outputAndOutcome = [
  'Si rimanda all’output ed all’outcome relativi alla prestazione E).',
] as const;

export const allegatoB = {
  code: 'M4',
  title: 'Orientamento specialistico',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  refersTo: 'E',
  activities: [],
  description: ['Si rimanda alla descrizione relativa alla prestazione E).'],
  output: outputAndOutcome,
  outcome: outputAndOutcome,
  sap: [
    { code: 'A03', text: null },
    { code: 'A06', text: null },
  ],
} as const satisfies AllegatoBEntry;
