import { translator } from '../../i18n/messages.ts';

export const words = translator({
  title: 'Registro degli accessi',
  administration: 'Amministrazione',
  sub: 'Chi ha scritto e chi ha letto, quando e da dove. Mai il contenuto.',
  notAllowed: 'Il suo ruolo non legge il registro.',

  filters: 'Cerca nel registro',
  person: 'Persona',
  personHint: 'Nome o codice fiscale',
  operator: 'Operatore',
  device: 'Dispositivo',
  kind: 'Che cosa',
  from: 'Dal giorno',
  to: 'Al giorno',
  flagged: 'Solo ciò che è segnalato',
  clear: 'Togli i filtri',
  all: 'Tutti',

  rows: 'Righe del registro',
  none: 'Nessuna riga con questi filtri.',
  when: 'Ricevuto',
  who: 'Chi',
  what: 'Che cosa',
  whose: 'Di chi',
  where: 'Da dove',
  flags: 'Segnalato',
  older: 'Mostra le righe precedenti',
  export: 'Scarica CSV',
  fileName: 'registro-accessi.csv',
  declared: 'Ora del dispositivo',
  number: 'Riga',

  chainBroken: 'catena interrotta',
  clockSuspect: 'orologio sospetto',
  parentMissing: 'manca un dato precedente',
  released: 'accolto da una persona',

  incidents: 'Anomalie segnalate',
  noIncidents: 'Nessuna anomalia segnalata dai dispositivi.',
  acts: 'Decisioni dell’ufficio',
  noActs: 'Nessuna decisione.',
  by: 'da {name}',

  offline: 'Il registro è al centro: senza rete non si può leggere.',
  needsSignIn: 'Il centro chiede di accedere di nuovo.',
  retry: 'Riprova',
});

/** What was done, by type of fact; a type of another build shows as it is. */
export const kindWords: Readonly<Record<string, string>> = {
  fascicoloRead: 'Lettura del fascicolo',
  answerGiven: 'Risposta',
  activityRecorded: 'Attività',
  noteAdded: 'Nota',
  appointmentProposed: 'Appuntamento',
  appointmentMoved: 'Appuntamento spostato',
  appointmentClosed: 'Esito di un appuntamento',
  withdrawn: 'Annullamento',
  personRegistered: 'Nuova persona',
  employerRegistered: 'Nuova impresa',
  prestazioneOpened: 'Colloquio aperto',
  eventRecorded: 'Evento della prestazione',
  documentIssued: 'Documento',
  actConfirmed: 'Conferma di un atto',
  personMerged: 'Unione di due schede',
  personKeptApart: 'Due schede tenute distinte',
  intakeReceived: 'Richiesta da un chiosco',
  intakeSettled: 'Richiesta archiviata',
};

export const incidentWords: Readonly<Record<string, string>> = {
  stateHash: 'Un fascicolo non è uguale a quello del centro',
  digest: 'Il registro del dispositivo non è uguale a quello del centro',
  damaged: 'Dati non leggibili sul dispositivo',
  clockJump: 'Orologio del dispositivo spostato',
  evicted: 'Il browser ha cancellato dei dati',
  clone: 'Due copie dello stesso dispositivo',
};

export const actWords: Readonly<Record<string, string>> = {
  revoke: 'Accesso tolto',
  grant: 'Accesso dato',
  erase: 'Contenuto cancellato',
  accept: 'Dato accolto',
  reject: 'Dato respinto',
  rename: 'Dispositivo rinominato',
};
