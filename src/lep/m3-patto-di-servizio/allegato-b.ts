import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

/** One sentence of the decree, for output and outcome together. */
const outputAndOutcome = [
  'Si rimanda all’output ed all’outcome relativi alla prestazione D).',
] as const;

export const allegatoB = {
  code: 'M3',
  title: 'Patto di servizio personalizzato',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  refersTo: 'D',
  activities: [],
  description: [
    'Si rimanda alla descrizione relativa alla prestazione D).',
    'Per lo svolgimento dell’attività relativa al patto di servizio gli uffici raccolgono informazioni anche da pubbliche amministrazioni che hanno già preso in carico la persona con disabilità e in modo integrato si costruisce un percorso di inserimento lavorativo.',
  ],
  output: outputAndOutcome,
  outcome: outputAndOutcome,
  sap: [{ code: 'A02', text: null }],
} as const satisfies AllegatoBEntry;
