import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

/** One sentence of the decree, for output and outcome together. */
const outputAndOutcome = [
  'Si rimanda all’output ed all’outcome relativi alla prestazione C).',
] as const;

export const allegatoB = {
  code: 'M2',
  title: 'Orientamento di base',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  refersTo: 'C',
  activities: [],
  description: [
    'Si rimanda alla descrizione relativa alla prestazione C).',
    'La prestazione può essere erogata anche con la collaborazione dei servizi socio – sanitari del territorio.',
  ],
  output: outputAndOutcome,
  outcome: outputAndOutcome,
  sap: [{ code: 'A01', text: null }],
} as const satisfies AllegatoBEntry;
