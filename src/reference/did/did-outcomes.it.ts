import type { DidOutcome, DidRemedy } from './did-outcomes.ts';

/** As the service describes them. */
export const didOutcomeWords: Readonly<Record<DidOutcome, string>> = {
  E001: 'Parametri in input non coerenti',
  E002: 'SAP non presente',
  E003: 'Esiste una DID attiva',
  E004: 'Ente promotore non è titolare della SAP',
  E005: 'Esiste un rapporto di lavoro attivo',
  E006: 'Evento non trasmesso nei tempi amministrativi previsti',
  E007: 'Data DID non presente',
  E008: 'Data DID inviata non è coerente con quella in NCN',
  E009: 'Evento DID non coerente con ultimo stato DID',
  E010: 'Presente più di un patto di servizio con data inizio = data DID',
  E011: 'Patto di servizio attivo presente',
  E012: 'Presenti più patti di servizio attivi',
  E013: 'Patto di servizio attivo per il CPI di convalida non presente',
  E014: 'Per la data DID non è presente alcun patto di servizio attivo',
  E015: 'Data evento non coerente con la data fine del patto di servizio',
  E016: 'Operazione non effettuata da regione competenza',
  E018: 'Data evento non coerente con la data inizio indicata nel patto di servizio',
  E019: 'Data evento minore della data DID',
  E020: 'Non è possibile effettuare l’annullamento',
  E021: 'Attendere SAP in corso di elaborazione',
  E022: 'La data evento non può essere inferiore alla data inizio della politica A02',
  E023: 'La data evento non può essere superiore alla data corrente',
  E024: 'Non deve esistere un patto di servizio aperto con codice CPI diverso da quello indicato',
  E025: 'La data evento non può essere inferiore alla data proposta della politica A02',
  E026: 'Codice CPI non valido',
  E100: 'OK',
  E101: 'Codice fiscale non valido',
  E102: 'Età inferiore a 15 anni',
  E103: 'Nessun risultato trovato',
  E105: 'Codice fiscale non corrispondente al genere dichiarato',
  E106: 'Codice fiscale non corrispondente all’età dichiarata',
  E900: 'Errore nel calcolo del profiling',
  E997: 'Errore scrittura su log',
  E998: 'Errore creazione SAP',
  E999: 'Errore generico',
};

/** What to do, in our words. */
export const didRemedyWords: Readonly<Record<DidRemedy, string>> = {
  goOn: 'La DID è fatta: si va avanti.',
  alreadyActive:
    'C’è già una DID attiva: si scrive la sua data e non se ne fa un’altra. Se è di un altro CPI, si chiede il trasferimento.',
  activeJob: 'Risulta un rapporto di lavoro attivo: torni a «Il lavoro di oggi» e lo chiarisca.',
  competence:
    'La competenza è di un altro ente: si chiede il trasferimento, o si corregge il codice.',
  sheetMissing: 'La SAP manca o è in elaborazione: si lascia in coda e si riprova.',
  dates: 'Una data non torna: corregga quella indicata e invii di nuovo.',
  patto: 'Il problema è nel patto di servizio: si verifica il patto (servizio D).',
  identity: 'Codice fiscale, età o genere non tornano: torni a «Chi è la persona».',
  noneFound: 'Il servizio non ha trovato nulla per questa persona.',
  profilingFailed:
    'L’indice non è stato calcolato: guardi se la DID vale, e chieda di nuovo l’indice.',
  technical: 'È un errore tecnico: si lascia in coda e si riprova.',
};
