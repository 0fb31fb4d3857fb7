import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'J',
  title:
    'Gestione di strumenti finalizzati alla conciliazione dei tempi di lavoro con gli obblighi di cura nei confronti di minori o di soggetti non autosufficienti',
  norms: ['D.Lgs. 150/2015 Art. 18, co. 1, lett. i)'],
  activities: [
    {
      key: 'presentazioneStrumenti',
      text: 'Presentazione degli strumenti di conciliazione dei tempi di lavoro con gli obblighi di cura nei confronti di minori o di soggetti non autosufficienti;',
    },
    {
      key: 'informazioneERinvio',
      text: 'informazione orientativa sui soggetti titolari di strumenti di conciliazione e rinvio ai soggetti titolari degli strumenti di conciliazione.',
    },
  ],
  description: [
    'Servizio volto a informare la persona su:',
    'gli strumenti di conciliazione dei tempi di lavoro con gli obblighi di cura nei confronti di minori o di soggetti non autosufficienti;',
    'i soggetti titolari degli strumenti di conciliazione (INPS, Regioni, Comuni, ecc.)',
  ],
  output: ['informazioni in autoconsultazione e/o modalità assistita.'],
  outcome: [
    'persona consapevole degli strumenti di conciliazione dei tempi di lavoro con gli obblighi di cura nei confronti di minori o di soggetti non autosufficienti e informata sui soggetti titolari degli strumenti di conciliazione.',
  ],
  sap: [{ code: null, text: 'Da definire' }],
} as const satisfies AllegatoBEntry;
