import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'F2',
  title: 'Attivazione del tirocinio',
  rowTitle: 'Supporto all’inserimento o reinserimento lavorativo',
  norms: [
    'Accordo Stato-Regioni del 25.5.2017 sulle Linee Guida in materia di tirocini ai sensi dell’art. 1 co. 34-36 L. 28.6.2012 n. 92 e regolamentazioni regionali',
  ],
  activities: [
    {
      key: 'scoutingTirocini',
      text: 'Scouting delle opportunità di tirocinio segnalate dalle imprese, corrispondenti alle caratteristiche del soggetto per un incremento di competenze;',
    },
    {
      key: 'preselezioneEInvioRosa',
      text: 'preselezione ed invio della rosa di profili individuati all’impresa;',
    },
    { key: 'tutoraggio', text: 'tutoraggio;' },
    {
      key: 'adempimentiAmministrativi',
      text: 'assolvimento degli adempimenti amministrativi previsti dalla normativa;',
    },
    {
      key: 'redazioneDocumenti',
      text: 'redazione Convezione, Progetto formativo individuale, Dossier individuale e attestazione delle attività svolta.',
    },
  ],
  description: [
    'Il servizio è volto alla promozione di una esperienza formativa on the Job ai fini di un incremento delle competenze.',
    'Il servizio predispone la Convenzione, il Progetto formativo individuale e il Dossier individuale del tirocinante con il soggetto ospitante e il tirocinante.',
    'Il servizio rilascia al termine del tirocinio, sulla base del Piano formativo individuale e del Dossier individuale l’attestazione dell’attività svolta durante il periodo di tirocinio.',
  ],
  output: [
    'tirocinio attivato, avvio dell’esperienza formativa on the job (Convezione, Progetto formativo individuale, Dossier individuale e attestazione dell’attività svolta).',
  ],
  outcome: ['persona assistita ed inserita in un’esperienza di tirocinio.'],
  sap: [
    { code: 'C01', text: null },
    { code: 'B04', text: null },
  ],
} as const satisfies AllegatoBEntry;
