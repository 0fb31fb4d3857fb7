import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'Q',
  title: 'Incontro Domanda Offerta',
  norms: ['D.Lgs. 150/2015;', 'L. 81/2017.'],
  activities: [
    {
      key: 'analisiMercato',
      text: 'Analisi del mercato e selezione delle imprese da contattare anche attraverso la lettura delle informazioni presenti sulla banca dati (es. CO);',
    },
    {
      key: 'acquisizioneFabbisogno',
      text: 'acquisire il fabbisogno e orientare l’impresa nell’individuazione del profilo più adeguato al bisogno;',
    },
    {
      key: 'individuazioneCandidature',
      text: 'individuare le candidature maggiormente rispondenti ai requisiti della ricerca e presente sui siti dedicati;',
    },
    {
      key: 'pubblicizzazionePosizioni',
      text: 'supportare la pubblicizzazione delle posizioni vacanti, anche relative al lavoro autonomo;',
    },
    {
      key: 'contattoCandidati',
      text: 'contattare i potenziali candidati per la verifica della loro effettiva disponibilità;',
    },
    {
      key: 'autoCandidature',
      text: 'raccogliere e verificare le auto-candidature, anche con riferimento al lavoro autonomo;',
    },
    {
      key: 'presentazioneRosa',
      text: 'presentare all’impresa una rosa delle candidature pre-selezionate;',
    },
    { key: 'raccoltaEsiti', text: 'raccogliere gli esiti/feedback dall’impresa;' },
    {
      key: 'coperturaGap',
      text: 'supportare l’impresa nell’individuazione di soluzioni per la copertura di eventuali gap di competenze;',
    },
    {
      key: 'registrazioneEsito',
      text: 'registrazione dell’esito del processo di selezione nel sistema informativo unitario.',
    },
  ],
  description: [
    "Servizio volto a soddisfare il fabbisogno di personale delle imprese favorendo l'incontro tra la domanda di lavoro espressa dalle imprese e l'offerta, anche in relazione al lavoro autonomo.",
  ],
  output: [
    'Incontro domanda offerta effettuato, con individuazione di uno o più profili candidabili a quella determinata vacancy, anche relativa al lavoro autonomo;',
    "invio del nominativo all'azienda, anche attraverso una rosa di candidati;",
    'comunicazione esito selezione da azienda al servizio inoltrata e registrata.',
  ],
  outcome: [
    'fabbisogno di personale soddisfatto, attraverso la preselezione e la selezione del profilo rispondente alle esigenze dell’impresa.',
  ],
  sap: [
    { code: 'B03', text: null },
    { code: null, text: 'CO (azienda)' },
  ],
} as const satisfies AllegatoBEntry;
