import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'R',
  title: 'Attivazione dei tirocini',
  norms: [
    'Accordo Stato-Regioni del 25.5.2017 sulle Linee Guida in materia di tirocini ai sensi dell’art. 1 co. 34-36 L. 28.6.2012 n. 92 e regolamentazioni regionali',
  ],
  activities: [
    {
      key: 'scoutingProfili',
      text: 'Scouting dei profili corrispondenti alle opportunità di tirocinio segnalate dalle imprese;',
    },
    {
      key: 'propostaRosa',
      text: 'proposta di una rosa delle candidature pre-selezionate all’impresa;',
    },
    { key: 'pianoFormativo', text: 'assistenza per la definizione del Piano formativo;' },
    {
      key: 'supportoProcedure',
      text: 'supporto all’espletamento delle procedure amministrative previste dalla normativa;',
    },
    {
      key: 'contattiTutor',
      text: 'contatti con il tutor individuato dall’impresa all’attivazione del tirocinio, in itinere ed alla chiusura dello stesso.',
    },
  ],
  description: [
    'Servizio volto a soddisfare la domanda di tirocinio espressa dalle imprese, supportandole nella fase di attivazione e di gestione amministrativa dello strumento.',
    'Il servizio predispone la Convenzione, il Progetto formativo individuale e il Dossier individuale del tirocinante con il soggetto ospitante e il tirocinante.',
    'Il servizio rilascia al termine del tirocinio, sulla base del Piano formativo individuale e del Dossier individuale l’attestazione dell’attività svolta durante il periodo di tirocinio.',
  ],
  output: ['tirocinio attivato, adempimenti amministrativi assolti.'],
  outcome: ['domanda di tirocinio soddisfatta.'],
  sap: [],
} as const satisfies AllegatoBEntry;
