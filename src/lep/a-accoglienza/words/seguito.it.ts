import type { InterviewWords } from '../../../interview/words.ts';
import type { AccoglienzaSteps } from '../steps.ts';

const servizi = {
  B: 'B · DID, profilazione e SAP',
  C: 'C · Orientamento di base',
  D: 'D · Patto di servizio personalizzato',
  E: 'E · Orientamento specialistico',
  F1: 'F1 · Accompagnamento al lavoro',
  F2: 'F2 · Attivazione del tirocinio',
  F3: 'F3 · Incontro domanda e offerta',
  G: 'G · Assegno di ricollocazione',
  H: 'H · Avviamento a formazione',
  I: 'I · Mobilità territoriale',
  J: 'J · Conciliazione',
  K: 'K · Avviamento a selezione nella PA',
  M1: 'M1 · Iscrizione al collocamento mirato',
  M2: 'M2 · Orientamento di base (collocamento mirato)',
  N: 'N · Presa in carico integrata',
  O: 'O · Supporto all’autoimpiego',
  P: 'P · Accoglienza per le imprese',
  altroEnte: 'Altro ente o altro CPI',
} as const;

export const seguitoWords: Pick<InterviewWords<AccoglienzaSteps>, 'destinazione' | 'chiusura'> = {
  destinazione: {
    title: 'Prossimi passi',
    short: 'prossimi passi',
    lead: 'Le proposte vengono dalle risposte. Decide lei con la persona.',
    questions: {
      proposte: {
        label: 'Dove la mandiamo?',
        columns: {
          servizio: { label: 'Servizio', options: servizi },
          motivo: { label: 'Perché' },
          quando: { label: 'Giorno' },
          ora: { label: 'Ora' },
          accettata: { label: 'La persona accetta?' },
        },
      },
      nessunaProsecuzione: { label: 'Basta così?', hint: 'Nessun altro servizio, per ora.' },
      motivoNessuna: {
        label: 'Perché si ferma qui?',
        options: {
          soloInformazione: 'Voleva solo informazioni',
          fuoriCompetenza: 'Non è di nostra competenza',
          rinuncia: 'Rinuncia',
        },
      },
      recapito: { label: 'Come la ricontattiamo?', hint: 'Cellulare o e-mail.' },
      promemoria: {
        label: 'Vuole un promemoria?',
        options: { sms: 'SMS', email: 'E-mail', carta: 'Carta', no: 'No' },
      },
      compreso: {
        label: '«Mi dice che cosa farà adesso?»',
        hint: 'Chieda alla persona di ripetere i prossimi passi con le sue parole.',
        options: {
          haCapito: 'Ha capito',
          inParteRispiegato: 'In parte, rispiegato',
          daRisentire: 'Da risentire',
        },
      },
    },
  },
  chiusura: {
    title: 'Chiusura',
    short: 'chiusura',
    questions: {
      esito: {
        label: 'Com’è andata?',
        options: {
          reindirizzata: 'Informata e reindirizzata',
          nessunaProsecuzione: 'Informata, nessuna prosecuzione',
          autoconsultazione: 'Autoconsultazione',
          altroEnte: 'Reindirizzata ad altro ente o CPI',
          andataVia: 'Se n’è andata prima della fine',
        },
      },
      note: { label: 'Note', hint: 'Le legge solo l’ufficio.' },
      soddisfazione: {
        label: 'Quanto è stato utile l’incontro?',
        hint: 'Lo dice la persona: da 1, per niente, a 5, molto.',
      },
    },
  },
};
