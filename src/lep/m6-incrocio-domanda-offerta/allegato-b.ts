import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

/** One sentence of the decree, for output and outcome together. */
const outputAndOutcome = [
  'Si rimanda all’output ed all’outcome relativi alla prestazione F3).',
] as const;

export const allegatoB = {
  code: 'M6',
  title: 'Incrocio domanda/offerta',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  refersTo: 'F3',
  activities: [],
  description: [
    'Si rimanda alla descrizione relativa alla prestazione F3).',
    'Il servizio viene svolto con l’intervento del Comitato Tecnico ex art. 8, co. 1 bis, L. 68/1999, ai fini della valutazione delle capacità lavorative e della compatibilità della mansione.',
  ],
  output: outputAndOutcome,
  outcome: outputAndOutcome,
  sap: [{ code: 'B03', text: null }],
} as const satisfies AllegatoBEntry;
