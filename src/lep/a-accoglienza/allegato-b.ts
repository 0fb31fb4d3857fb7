import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'A',
  title: 'Accoglienza e prima informazione',
  norms: ['D.Lgs. 150/2015 art. 11, co. 1'],
  activities: [
    { key: 'retiServizi', text: 'Informazioni sulla rete dei servizi competenti;' },
    {
      key: 'accessoEFruizione',
      text: "informazione sulle modalità di accesso e di fruizione, nell'ambito della rete territoriale del lavoro e della formazione;",
    },
    {
      key: 'adempimentiEScelta',
      text: 'informazioni sugli adempimenti amministrativi legati alla registrazione presso i servizi competenti e sulla scelta del del servizio di riferimento;',
    },
    {
      key: 'serviziSportello',
      text: 'informazioni dei servizi offerti dallo sportello presso cui la persona è stata accolta;',
    },
    {
      key: 'programmiEMisure',
      text: 'informazioni sui programmi di politica attiva, sui servizi e sulle misure disponibili, regionali, nazionali e dedicati a target specifici;',
    },
    {
      key: 'autoconsultazione',
      text: 'messa a disposizione di strumenti di auto-consultazione delle offerte di lavoro.',
    },
  ],
  description: [
    'Attività che, nel primo incontro con la persona, hanno la funzione di presentare il catalogo dei servizi e delle misure fruibili nel mercato del lavoro a livello locale, regionale e nazionale, al fine di soddisfare le prime richieste della persona di tipo informativo o richieste di tipo amministrativo.',
    'I servizi di prima informazione consistono in un iniziale approccio con la persona, finalizzato a fornirgli indicazioni sui servizi per il lavoro, sul sistema di profilazione e sul percorso di attivazione della persona e volto a far acquisire le informazioni di base sulle opportunità di formazione e lavoro, anche con riferimento all’opportunità di mobilità professionale transnazionale tramite Eures.',
  ],
  output: ['informazioni in autoconsultazione e/o in modalità assistita.'],
  outcome: [
    'persona informata sui servizi e consapevolmente reindirizzata verso altri servizi o misure.',
  ],
  sap: [{ code: 'A05', text: null }],
} as const satisfies AllegatoBEntry;
