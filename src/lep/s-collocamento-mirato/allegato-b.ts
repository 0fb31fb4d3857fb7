import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'S',
  title: 'Collocamento mirato',
  norms: ['D.Lgs. 150/2015;', 'D. Lgs. 151/2015.'],
  activities: [
    { key: 'computo', text: 'Computo/determinazione del numero di soggetti da assumere;' },
    {
      key: 'certificazioniEAutorizzazioni',
      text: 'rilascio di certificazioni di ottemperanza e autorizzazioni (esonero, compensazioni territoriali, sospensione);',
    },
    { key: 'stipulaConvenzioni', text: 'stipula delle convenzioni come da normativa vigente;' },
    {
      key: 'finanziamenti',
      text: 'concessione ed erogazione di finanziamenti previsti per le assunzioni (art. 13 L. 68/1999 e fondo disabili se così finalizzato);',
    },
    {
      key: 'analisiPosti',
      text: 'analisi posti di lavoro per verifica possibilità/esistenza condizioni per l’inserimento;',
    },
    { key: 'avviamenti', text: 'avviamenti numerici e nominativi;' },
    {
      key: 'registrazioneDati',
      text: 'trattamento e registrazione dati nel sistema informativo unitario.',
    },
  ],
  description: [
    'Servizio volto a permettere ai datori di lavoro pubblici e privati di assolvere all’obbligo di assunzione dei disabili e delle altre categorie protette fornendo le informazioni e l’assistenza di cui necessitano.',
  ],
  output: [
    'Informazioni e documenti rilasciati in base alle richieste; procedure per l’inserimento lavorativo delle persone disabili e delle altre categorie protette espletate.',
  ],
  outcome: [
    'Imprese informate e in condizioni di ottemperare agli obblighi previsti; persone inserite secondo la previsione della norma.',
  ],
  sap: [],
} as const satisfies AllegatoBEntry;
