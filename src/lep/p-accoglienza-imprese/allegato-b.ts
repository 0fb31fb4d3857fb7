import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'P',
  title: 'Accoglienza e informazione',
  norms: ['D.Lgs. 150/2015;', 'L. 81/2017.'],
  activities: [
    {
      key: 'informazioni',
      text: 'Erogazione di informazioni su:',
      sub: [
        {
          key: 'serviziRete',
          text: 'servizi erogati dalla rete dei servizi per il lavoro territoriale e rinvio agli stessi per le modalità di accesso;',
        },
        {
          key: 'procedureAmministrative',
          text: 'procedure amministrative (comunicazioni obbligatorie, collocamento mirato, ecc.);',
        },
        {
          key: 'avvioLavoroAutonomo',
          text: 'procedure per l’avvio di attività di lavoro autonomo e per le eventuali trasformazioni;',
        },
        { key: 'domandeEOfferte', text: 'domande e offerte di lavoro autonomo;' },
        {
          key: 'incentiviEAssunzioni',
          text: 'incentivi e agevolazioni per le assunzioni, misure di politica attiva di interesse delle imprese, forme contrattuali e di inserimento specifiche (apprendistato, tirocini, ecc.);',
        },
        { key: 'contrattualistica', text: 'contrattualistica e normativa in materia di lavoro;' },
        { key: 'commesseEAppalti', text: 'accesso a commesse ed appalti pubblici;' },
        {
          key: 'creditoEAgevolazioni',
          text: 'opportunità di credito ed alle agevolazioni pubbliche nazionali e locali;',
        },
      ],
    },
    {
      key: 'registrazioneDati',
      text: 'trattamento e registrazione dati nel sistema informativo unitario;',
    },
    {
      key: 'promozioneProfili',
      text: 'promozione dei profili, delle competenze e della professionalità delle persone registrate nelle banche dati.',
    },
  ],
  description: [
    'Le imprese, i professionisti e i soggetti abilitati a rappresentarli vengono supportati nell’acquisizione di informazioni utili a verificare la regolarità della propria posizione in relazione alla disciplina giuslavoristica, a utilizzare nel modo appropriato incentivi, agevolazioni e forme contrattuali specifiche.',
    'Vengono inoltre orientati all’accesso ai servizi erogati dalla rete territoriale per il lavoro.',
  ],
  output: ['informazioni erogate.'],
  outcome: [
    'imprese, professionisti e soggetti abilitati a rappresentarli informati e consapevoli dell’offerta dei servizi disponibili nel territorio, in condizione di ottemperare agli adempimenti previsti e di valutare le opportunità presenti.',
  ],
  sap: [],
} as const satisfies AllegatoBEntry;
