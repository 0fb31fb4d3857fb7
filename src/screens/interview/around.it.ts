import { translator } from '../../i18n/messages.ts';

/** Words around the questions of an interview: those of the questions are the service's own. */
export const aroundWords = translator({
  steps: 'Passi del colloquio',
  known: 'Cosa sappiamo già',
  review: 'Riepilogo',
  toReview: 'riepilogo',
  begin: 'Inizia: {step}',
  beginShort: 'Inizia',
  goOn: 'Avanti: {step}',
  conclude: 'Concludi',
  somethingMissing: 'Manca ancora qualcosa',
  prefilled: 'Quello che è già compilato si conferma andando avanti.',
  toVerify: 'da verificare',
  whyGoOn: 'Perché va avanti?',
  whyGoOnHint: 'Serve un motivo scritto: resta nella pratica.',
  propose: 'Proponi {what}',
  // Fields
  gaveAll: 'Le ho date tutte',
  gaveOthers: 'Ho dato anche le altre',
  seenOriginal: 'Visto in originale',
  seenCopy: 'Vista una copia',
  whichDocument: 'Quale documento?',
  howSeen: 'Come l’ha visto?',
  noRoomToDraw:
    'Su questo dispositivo c’è poco spazio e serve alle risposte: la firma sullo schermo torna quando lo libera. Ora può firmare in un altro modo.',
  // Review
  allThere: 'C’è tutto.',
  canConclude: 'Può concludere.',
  complete: 'Completa',
  edit: 'Modifica',
  noAnswer: 'Nessuna risposta.',
  twoAnswersShort: 'due risposte diverse, da rivedere.',
  answersToReview: { one: '{n} risposta da rivedere', other: '{n} risposte da rivedere' },
  twoAnswers: 'Due risposte a questa domanda.',
  chooseOne: 'Scelga quale vale: l’altra resta nella storia.',
  noMoreAsked: 'non più richiesta',
  noLongerAsked: 'Non più richieste',
  keptAside: {
    one: 'Questa risposta è conservata, ma non va nel documento.',
    other: 'Queste risposte sono conservate, ma non vanno nel documento.',
  },
  // Leaving before the end
  left: 'La persona se n’è andata?',
  closeEarly: 'Chiudi prima della fine',
  canStayOpen: 'Il colloquio può restare aperto e riprendere un altro giorno.',
  closeEarlyTitle: 'Chiudere prima della fine?',
  backToInterview: 'Torno al colloquio',
  closePrestazione: 'Chiudi la prestazione',
  closeEarlyText:
    'Le risposte date restano nel fascicolo. L’evento è 05, abbandono. Non esce nessun documento.',
  // After the end
  concluded: 'Prestazione conclusa',
  closedEarly: 'Prestazione chiusa prima della fine',
  changedAfter: 'Modificato dopo la chiusura.',
  unseen: {
    one: 'È arrivata una risposta che il documento non aveva visto.',
    other: 'Sono arrivate {n} risposte che il documento non aveva visto.',
  },
  inBrief: 'In breve',
  sapEvent: 'Evento SAP',
  sapCode: 'Codice SAP',
  noSapCode: 'nessuno: la persona è anonima o si è informata da sola',
  date: 'Data',
  document: 'Documento',
  none: 'nessuno',
  // The frame
  today: 'Oggi',
  file: 'Fascicolo',
  backToToday: 'Torna a Oggi',
  backToFile: 'Torna al fascicolo',
  prestazione: 'Prestazione',
  unidentified: 'Persona non identificata',
  didDate: 'Data della DID',
  notHere: 'Questa prestazione non è su questo dispositivo.',
  notDeliverable:
    'Il servizio {service}, {title}, non si può ancora erogare qui. La proposta resta nel percorso della persona.',
});
