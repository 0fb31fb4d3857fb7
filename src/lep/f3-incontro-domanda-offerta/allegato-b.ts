import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'F3',
  title: 'Incontro Domanda Offerta',
  rowTitle: 'Supporto all’inserimento o reinserimento lavorativo',
  norms: ['D.Lgs. 150/2015 art. 18, co. 1, lett. b) lett. f) e g)'],
  activities: [
    {
      key: 'promozioneProfili',
      text: 'Promozione dei profili, delle competenze e della professionalità dei soggetti presso il sistema imprenditoriale;',
    },
    {
      key: 'contattoCandidati',
      text: 'contattare i potenziali candidati per la verifica della loro effettiva disponibilità;',
    },
    { key: 'autoCandidature', text: 'raccogliere e verificare le auto-candidature;' },
    { key: 'preselezione', text: 'preselezione;' },
    {
      key: 'registrazioneEsito',
      text: 'registrazione dell’esito del processo di selezione nel sistema informativo unitario;',
    },
    { key: 'inserimentoLavorativo', text: 'inserimento lavorativo.' },
  ],
  description: [
    "Servizio volto a realizzare l'inserimento o il reinserimento della persona nel mercato del lavoro favorendo l'incontro tra la domanda di lavoro espressa dalle imprese e l'offerta.",
  ],
  output: [
    'incontro domanda offerta effettuato, con individuazione di uno o più profili candidabili a quella determinata vacancy.',
  ],
  outcome: [
    "persona preselezionata e selezionata dall'impresa, persona inserita nel mercato del lavoro.",
  ],
  sap: [
    { code: 'B03', text: null },
    { code: null, text: 'CO (rapporto di lavoro)' },
  ],
} as const satisfies AllegatoBEntry;
