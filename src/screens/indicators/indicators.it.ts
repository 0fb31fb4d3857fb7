import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Indicatori',
  loading: 'Conto le prestazioni di questo dispositivo…',
  askingCentre: 'Chiedo i numeri al centro…',

  // Filters
  filters: 'Periodo e filtri',
  period: 'Periodo',
  months: { one: 'Questo mese', other: 'Ultimi {n} mesi' },
  from: 'Dal mese',
  to: 'Al mese',
  periodUpsideDown: 'Il primo mese viene dopo l’ultimo.',
  periodUpsideDownTodo: 'Scelga un mese uguale o precedente.',
  operator: 'Operatore',
  allOperators: 'Tutti gli operatori',
  place: 'Luogo',
  allPlaces: 'Tutti i luoghi',
  service: 'Servizio',
  allServices: 'Tutti i servizi',
  clearFilters: 'Togli i filtri',
  exportCsv: 'Esporta CSV',
  print: 'Stampa',
  exported: 'File esportato: {name}',

  // Where the numbers come from
  source: 'Da dove vengono i numeri',
  fromDevice: 'Da questo dispositivo',
  fromCentre: 'Dal centro',
  deviceMark: 'Contati su questo dispositivo',
  deviceUnsent: {
    one: '{n} dato non è ancora arrivato al centro: qui è contato.',
    other: '{n} dati non sono ancora arrivati al centro: qui sono contati.',
  },
  deviceLag: {
    one: 'Manca qui {n} dato dell’ufficio: i numeri possono cambiare.',
    other: 'Mancano qui {n} dati dell’ufficio: i numeri possono cambiare.',
  },
  deviceWhole: 'Qui c’è tutto quello che il centro ha ricevuto.',
  deviceUnknown: 'Senza rete non si sa se al centro c’è altro.',
  centreMark: 'Contati dal centro {moment}, su tutto quello che ha ricevuto dall’ufficio',
  centreOffline: 'Il centro non risponde: ecco i numeri di questo dispositivo.',
  centreNeedsSignIn: 'Per i numeri del centro serve accedere di nuovo: ecco quelli di qui.',
  centreRefused: 'Il centro non ha dato i numeri: ecco quelli di questo dispositivo.',
  centreOnly: 'Il suo ruolo non legge i dati delle persone: i numeri vengono dal centro.',
  centreOnlyOffline: 'Il centro non risponde. Riprovi quando c’è la rete.',
  notAllowed: 'Il suo ruolo non legge gli indicatori.',
  retry: 'Riprova',
  empty: 'In questo periodo non si è conclusa nessuna prestazione.',
  emptyAction: 'Guarda gli ultimi 12 mesi',

  // Figures
  figures: 'In breve',
  delivered: 'Prestazioni concluse',
  comparedUp: '{share} in più dei mesi prima ({before})',
  comparedDown: '{share} in meno dei mesi prima ({before})',
  comparedSame: 'come nei mesi prima',
  comparedNone: 'nei mesi prima nessuna',
  toPatto: 'Dalla DID al patto',
  medianOf: 'mediana di {n}',
  withinTerm: '{share} entro {days} giorni',
  nobodyYet: 'nessuno nel periodo',
  openWork: 'Lavoro aperto',
  oldestFrom: 'il più vecchio dal {day}',
  nothingOpen: 'niente in sospeso',
  overdueFigure: 'Oltre il termine',
  overdueSub: 'persone senza contatto, oggi',
  overdueFiltered: 'si conta solo senza filtri',
  days: { one: '{n} giorno', other: '{n} giorni' },

  definition: 'Che cosa conta',
  smallNumbers: 'I numeri piccoli sono scritti come sono: li legge chi lavora in questo ufficio.',

  // Tables
  byService: 'Prestazioni concluse per servizio',
  byServiceDef:
    'Ogni prestazione conta una volta, nel mese in cui si è conclusa (eventi SAP 10 e 11). Quelle abbandonate o annullate non contano qui: sono tra gli esiti. La quota è sul totale del periodo.',
  byMonth: 'Prestazioni concluse per mese',
  byMonthDef: 'Il mese è quello della fine della prestazione, non di quando è stata scritta.',
  bySap: 'Prestazioni concluse per codice SAP',
  bySapDef:
    'Il codice SAP con cui la prestazione è comunicata. «Senza codice»: il decreto non ne dà uno per quello che è stato fatto, per esempio un aggiornamento del patto.',
  noSap: 'Senza codice',
  byOperator: 'Prestazioni concluse per operatore',
  byOperatorDef: 'Chi ha registrato la fine della prestazione, anche se altri l’hanno iniziata.',
  byPlace: 'Prestazioni concluse per luogo',
  byPlaceDef:
    'Il luogo scritto all’apertura del colloquio. «Non indicato»: al telefono, o quando nessuno l’ha scritto.',
  noPlace: 'Non indicato',
  outcomes: 'Esiti',
  outcomesDef:
    'Come sono finite le prestazioni chiuse nel periodo, con i nomi degli eventi dello standard SAP. Le rendicontate contano tra le concluse.',
  concluded: 'concluse',
  open: 'Lavoro aperto oggi',
  openDef:
    'Quello che oggi non è finito, qualunque sia il periodo scelto. Valgono i filtri di operatore (chi ha aperto), luogo e servizio.',
  inHand: 'Colloqui in corso',
  suspended: 'Colloqui sospesi',
  proposed: 'Proposte non ancora avviate',
  toReview: 'Prestazioni con qualcosa da rivedere',

  // Waits
  didContact: 'Dalla DID al primo contatto',
  didContactDef:
    'I giorni dalla data della DID scritta nella scheda alla prima prestazione iniziata da quel giorno in poi. Le prestazioni annullate non contano.',
  benefitContact: 'Dalla domanda di NASpI o DIS-COLL al primo contatto',
  benefitContactDef:
    'La domanda di NASpI o DIS-COLL vale come DID. Si contano i giorni fino alla prima prestazione iniziata da quel giorno in poi.',
  didPatto: 'Dalla DID al patto di servizio',
  didPattoDef:
    'I giorni dalla DID (o dalla domanda di NASpI o DIS-COLL, se è successiva) alla data del primo patto di servizio firmato da quel giorno in poi. Per un patto arrivato senza documento vale il giorno in cui si è concluso.',
  pattoCheck: 'Dal patto alla prima verifica',
  pattoCheckDef:
    'I giorni dalla firma di un nuovo patto al primo verbale di verifica. Gli aggiornamenti del patto non fanno ripartire il conto.',
  termLine: 'Termine: {days} giorni · {norm}',
  noTerm: 'La legge non fissa un termine: il giorno della verifica è scritto in ogni patto.',
  markV: 'letto nella fonte',
  markV2: 'letto in una fonte secondaria',
  markM: 'da verificare',
  markP: 'scelta dell’ufficio',
  waitingNow: {
    one: '{n} persona aspetta ancora oggi',
    other: '{n} persone aspettano ancora oggi',
  },
  overdueNow: { one: '{n} oltre il termine', other: '{n} oltre il termine' },
  waitingFiltered: 'Chi aspetta ancora si conta solo senza filtri: non è di nessuno.',
  longest: 'Il più lungo: {days}',
  nobodyArrived: 'Nel periodo nessuno è arrivato fin qui.',
  limitLabel: '{days} giorni, {article}',

  // Columns
  colService: 'Servizio',
  colName: 'Nome',
  colSap: 'SAP',
  colCode: 'Codice',
  colDelivered: 'Concluse',
  colShare: 'Quota',
  colMonth: 'Mese',
  colOperator: 'Operatore',
  colPlace: 'Luogo',
  colOutcome: 'Esito',
  colCount: 'Quante',
  colPeople: 'Persone',
  colMedian: 'Giorni (mediana)',
  colWithin: 'Entro il termine',
  colWithinShare: 'Quota entro il termine',
  colWhat: 'Che cosa',
  colNow: 'Oggi',
  colOverWeek: 'Da più di 7 giorni',
  colOverMonth: 'Da più di 30 giorni',
  colOldest: 'Dal',
  colBar: 'Quanto',
  total: 'Totale',

  // Notes of the file
  fileOffice: 'Indicatori · {office}',
  filePeriod: 'Periodo: da {from} a {to}',
  fileFilters: 'Filtri: {filters}',
  fileNoFilters: 'nessuno',
  fileMade: 'Esportato il {moment}',
} as const satisfies Catalogue;

export const indicatorWords = translator(italian);
