import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'N',
  title: 'Presa in carico integrata per soggetti in condizione di vulnerabilità',
  norms: [
    'L. n. 208/2015, art. 1, co. 386;',
    'Accordo Conferenza Stato – Regioni 11.2.2016;',
    'DM 26.5.2016.',
    'D. Lgs. 147/2017',
  ],
  activities: [
    {
      key: 'fabbisogno',
      text: 'Individuazione del fabbisogno informativo/orientativo del destinatario',
    },
    {
      key: 'analisiFragilita',
      text: 'analisi-valutazione approfondita del profilo di fragilità delle persone',
    },
    {
      key: 'equipeMultiprofessionale',
      text: 'attivazione/partecipazione ai lavori dell’equipe multi-professionale;',
    },
    {
      key: 'programmaPersonalizzato',
      text: 'contributo all’elaborazione, in integrazione con gli altri componenti dell’equipe multi-professionale, del programma personalizzato comprendente misure di politica attiva del lavoro (Patto di Servizio) / sociale e/o sanitario;',
    },
    {
      key: 'registrazioneDati',
      text: 'trattamento e registrazione dati nel sistema informativo unitario.',
    },
  ],
  description: [
    'Il servizio effettua una rilevazione e valutazione delle caratteristiche di fragilità e viene costruito un programma personalizzato di intervento comprendente azioni finalizzate a contrastare le diverse fragilità/vulnerabilità di cui la persona è portatrice.',
    'Il programma personalizzato può inserirsi in un piano di interventi rivolti all’insieme del nucleo familiare.',
  ],
  output: [
    'programma personalizzato sottoscritto dalla persona comprendente misure del lavoro, sociale e/o sanitarie.',
  ],
  outcome: [
    'persona attivata e accompagnata nella costruzione di un programma personalizzato multi-azione finalizzato a superare le diverse condizioni di fragilità che la allontanano dal lavoro e dall’inclusione sociale.',
  ],
  sap: [{ code: 'A02', text: 'PATTO DI ATTIVAZIONE' }],
} as const satisfies AllegatoBEntry;
