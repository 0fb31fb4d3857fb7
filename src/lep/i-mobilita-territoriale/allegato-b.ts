import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'I',
  title: 'Gestione di incentivi alla mobilità territoriale',
  norms: ['D.Lgs. 150/2015 Art. 18, co. 1 lett. i)'],
  activities: [
    {
      key: 'presentazioneIncentivi',
      text: 'Presentazione delle opportunità di incentivazione per il lavoro e/o il tirocinio in altro territorio nazionale ed europeo;',
    },
    {
      key: 'agevolazioniMobilita',
      text: 'informazione sulle agevolazioni per la mobilità anche a valere su risorse messe a disposizione dall’Unione Europea.',
    },
  ],
  description: [
    'Servizio volto ad informare la persona su:',
    'le opportunità occupazionali o di tirocinio,',
    'gli incentivi per la mobilità in altro territorio rispetto alla Regione di domicilio;',
    'i soggetti preposti al supporto alla mobilità territoriale.',
  ],
  output: ['informazioni in autoconsultazione e/o modalità assistita.'],
  outcome: [
    "persona consapevole dell'opportunità di incentivazione della mobilità in altro territorio rispetto alla Regione di domicilio e sui soggetti attuatori.",
  ],
  sap: [{ code: null, text: 'Da definire' }],
} as const satisfies AllegatoBEntry;
