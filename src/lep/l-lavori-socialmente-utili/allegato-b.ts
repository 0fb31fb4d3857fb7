import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'L',
  title: 'Promozione di prestazioni di lavoro socialmente utile',
  norms: ['D.Lgs. 150/2015 art. 18, co. 1, lett. m) e art. 26'],
  activities: [
    {
      key: 'verificaRequisiti',
      text: "Verifica (con particolare riferimento a status-Cigs, età anagrafica, residenza, qualifica e mansioni) da parte dell'Amministrazione Pubblica a cui è stato approvato il progetto di lavori socialmente utili, anche tramite consultazione del sistema delle Comunicazioni Obbligatorio e degli elenchi INPS (Banca Dati Percettori);",
    },
    { key: 'raccoltaCandidature', text: 'raccolta candidature;' },
    {
      key: 'comunicazioneEsito',
      text: "comunicazione all'Amministrazione Pubblica utilizzatrice dell'esito della verifica ai fini della convocazione da parte dello stesso;",
    },
    {
      key: 'gestioneProroghe',
      text: 'gestione amministrativa di eventuali proroghe dei progetti di LSU.',
    },
  ],
  description: [
    'Servizio che mira a garantire la verifica dei requisiti delle persone che possono essere avviate nei progetti approvati per lo svolgimento presso le amministrazioni pubbliche competenti di attività socialmente utili, ai sensi della normativa vigente.',
    'Attraverso il servizio si rende trasparente il processo con la pubblicazione del bando, la raccolta delle candidature dei lavoratori e la verifica dei requisiti.',
  ],
  output: [
    "verifica del possesso dei requisiti avvenuta; inoltro dell'esito alle amministrazioni pubbliche richiedenti;",
    'SAP implementata.',
  ],
  outcome: [
    "persona ammessa alla convocazione da parte dell'Amministrazione Pubblica per l'inizio delle attività socialmente utili.",
  ],
  sap: [{ code: 'C06', text: 'TIROCINIO FORMATIVO/LSU' }],
} as const satisfies AllegatoBEntry;
