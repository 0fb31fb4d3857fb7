import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'O',
  title: 'Supporto all’ autoimpiego',
  norms: ['D. Lgs. 150/2015 art. 18, co. 1, lett. d), e) e h);', 'L. 81/2017.'],
  activities: [
    {
      key: 'strumentiEBenefici',
      text: "Presentazione degli strumenti e dei benefici (economici e non) a supporto dello sviluppo dell'idea autoimprenditoriale o dell'iniziativa di autoimpiego;",
    },
    {
      key: 'procedureAvvio',
      text: 'presentazione di informazioni relative alle procedure per l’avvio di attività autonome, per eventuali trasformazioni e per l’accesso a commesse ed appalti pubblici;',
    },
    {
      key: 'soggettiSpecializzati',
      text: 'informazione sui soggetti (a mero titolo esemplificativo, Invitalia, il sistema delle camere di commercio, ecc..), presenti nel territorio di riferimento, specializzati in materia di creazione di impresa;',
    },
    {
      key: 'percorsiSpecialistici',
      text: 'informazione sui percorsi specialistici, presenti nel territorio di riferimento, finalizzati a supportare gli aspiranti lavoratori autonomi/ imprenditori nel costruire un progetto/piano d’impresa realizzabile e “meritevole” di essere finanziato;',
    },
    { key: 'domandeEOfferte', text: 'raccolta delle domande e delle offerte di lavoro autonomo;' },
    {
      key: 'monitoraggioEsiti',
      text: 'monitoraggio e registrazione degli esiti delle azioni intraprese dal lavoratore con contatti periodici sia con il destinatario sia con i soggetti specializzati ai quali si è rivolto anche successivamente all’avvio dell’impresa;',
    },
    {
      key: 'tutoraggio',
      text: 'tutoraggio alla persona impegnata nell’autoimpiego/avvio d’impresa.',
    },
  ],
  description: [
    "Servizio di carattere orientativo che mira a verificare con la persona le attitudini imprenditoriali e renderla consapevole sul processo di sviluppo dell'idea e sulle reali propensioni individuali. Alla persona viene presentata la panoramica degli enti sul territorio titolati a supportare i processi di avvio all'impresa, anche attraverso incentivi e a seguirne i primi passi con il tutoraggio.",
    'Le azioni possono essere realizzate sia in modalità one to one nei percorsi personalizzati, sia in modalità di gruppo per le attività di formazione e tutoring.',
    'Il servizio interviene dopo le prestazioni di cui alle lettere A), B), C), D) e E).',
  ],
  output: [
    'Documento di valutazione dell’idea imprenditoriale;',
    'Rimando ad ente titolato a redigere il business plan.',
  ],
  outcome: [
    "persona orientata nell'avvio dell'impresa e/o lavoro autonomo e rinvio a servizi specialistici da parte di enti titolati",
  ],
  sap: [],
} as const satisfies AllegatoBEntry;
