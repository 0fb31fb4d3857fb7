import type { FactTypeName } from '../../domain/fact-types.ts';
import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  over: 'Messa da parte dal centro',
  noStream: 'Scrittura non riconosciuta',
  unknown:
    'Le scritture che il centro ha messo da parte si vedono con la rete: ora il centro non risponde.',
  lead: 'Il centro la conserva finché un responsabile non decide. Nulla va perso, qualunque cosa decida.',
  why: 'Perché è qui',
  what: 'Che cosa dice',
  who: 'Chi l’ha scritta',
  when: 'Quando è arrivata',
  written: 'Quando è stata scritta',
  where: 'Dispositivo',
  otherDevice: 'dispositivo senza nome ({code})',
  notReadable: 'non si riesce a leggerla',
  newer: 'è stata scritta con una versione più nuova di Sportello',
  reason: 'Perché decide così?',
  reasonHint: 'Resta nel registro delle decisioni dell’ufficio.',
  reasonMissing: 'Per rifiutare scriva il motivo.',
  accept: 'Accetta',
  reject: 'Rifiuta',
  cannotAccept: 'Non è una scrittura intera: si può solo rifiutare.',
  accepted: '{title}: accettata. Ora la vedono tutti.',
  rejected: '{title}: rifiutata. Resta sul dispositivo di chi l’ha scritta, e nel registro.',
  offline: 'Il centro non risponde.',
  offlineTodo:
    'Non è cambiato nulla, e ciò che ha scritto resta qui. Riprovi quando torna la rete.',
  needsSignIn: 'Il centro chiede di accedere di nuovo: blocchi Sportello e rientri.',
  refused: 'Il centro non ha accettato la decisione.',
} as const satisfies Catalogue;

export const setAsideWords = translator(italian);

/** What a fact is, when it is not an answer with a question of its own. */
export const factNames: Readonly<Partial<Record<FactTypeName, string>>> = {
  answerGiven: 'una risposta',
  activityRecorded: 'un’attività svolta',
  noteAdded: 'una nota',
  appointmentProposed: 'un appuntamento',
  withdrawn: 'un annullamento',
  personRegistered: 'la registrazione di una persona',
  prestazioneOpened: 'l’apertura di una prestazione',
  eventRecorded: 'un passaggio della prestazione',
  documentIssued: 'un documento emesso',
  actConfirmed: 'la conferma di un atto',
  personMerged: 'l’unione di due registrazioni',
  personKeptApart: 'due registrazioni tenute separate',
};
