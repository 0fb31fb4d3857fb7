import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Servizi (LEP)',
  sub: 'Allegato B: i livelli essenziali delle prestazioni, con le parole del decreto.',
  deliverable: {
    one: '{n} di {total} si può erogare oggi',
    other: '{n} di {total} si possono erogare oggi',
  },
  search: 'Cerca per lettera, parola o codice SAP',
  found: { one: '{n} servizio', other: '{n} servizi' },
  nothingFound: 'Nessun servizio contiene «{text}».',
  showAll: 'Mostra tutti',
  people: 'Prestazioni rivolte alla persona in cerca di lavoro',
  employers: 'Prestazioni rivolte alle imprese',
  available: 'Disponibile',
  notAvailable: 'Non ancora disponibile qui',
  sap: 'SAP {codes}',

  norms: 'Riferimenti normativi',
  activities: 'Attività',
  noActivities: 'L’Allegato B non elenca attività proprie di questo servizio.',
  description: 'Descrizione',
  output: 'Output',
  outcome: 'Outcome',
  sapCodes: 'Codici SAP',
  noSap: 'L’Allegato B non indica un codice.',
  refersTo: 'Il decreto rinvia alla prestazione {code}.',
  refersToWords: 'Veda anche «{title}»: qui sotto c’è quello che il decreto aggiunge.',
  openReferred: 'Apri il servizio {code}',
  referredBy: 'Vi rinviano anche: {codes}.',
  unknown: 'Nell’Allegato B non c’è un servizio con questa lettera.',
  backToAll: 'Vedi tutti i servizi',
  letter: 'Servizio {code}',
} as const satisfies Catalogue;

export const servicesWords = translator(italian);
