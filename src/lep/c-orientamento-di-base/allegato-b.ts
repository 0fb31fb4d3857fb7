import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'C',
  title: 'Orientamento di base',
  norms: ['D.Lgs. 150/2015 artt. 20, 21, co. 2, 18, co. 1, lett. a)'],
  activities: [
    { key: 'colloquioIndividuale', text: 'Colloquio individuale;' },
    {
      key: 'profilazioneQualitativa',
      text: 'raccolta delle informazioni sulle persone per la profilazione qualitativa.',
    },
  ],
  description: [
    'Il Servizio di orientamento di base analizza le competenze della persona in relazione alla situazione del mercato del lavoro locale, la supporta nella comprensione del proprio bisogno (analisi della domanda) e mira ad orientare la persona sulle opportunità di formazione e lavoro che meglio si adattano al suo profilo, definendo gli atti di ricerca attiva, in un percorso individualizzato di inserimento e di disponibilità allo svolgimento di determinate attività, formalizzate poi nel “patto di servizio personalizzato”.',
    'La profilazione qualitativa (a compendio di quella quantitativa effettuata sul sistema informativo unitario) per meglio calibrare la costruzione del percorso della persona.',
    "Il servizio prevede per i beneficiari NASPI anche la messa a conoscenza della persona sull'opportunità dell'Assegno di Ricollocazione.",
  ],
  output: [
    'analisi delle competenze in relazione alla situazione del mercato del lavoro locale e profilazione qualitativa.',
  ],
  outcome: [
    'persona consapevole delle opportunità del mercato del lavoro e delle sue caratteristiche professionali.',
  ],
  sap: [{ code: 'A01', text: null }],
} as const satisfies AllegatoBEntry;
