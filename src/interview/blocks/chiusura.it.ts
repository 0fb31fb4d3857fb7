import type { Servizio } from './servizi.ts';

export const serviziWords: Readonly<Record<Servizio, string>> = {
  A: 'A · Accoglienza e prima informazione',
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
  L: 'L · Lavori socialmente utili',
  M1: 'M1 · Iscrizione al collocamento mirato',
  M2: 'M2 · Orientamento di base (collocamento mirato)',
  M3: 'M3 · Patto di servizio (collocamento mirato)',
  M4: 'M4 · Orientamento specialistico (collocamento mirato)',
  M5: 'M5 · Accompagnamento al lavoro (collocamento mirato)',
  M6: 'M6 · Incontro domanda e offerta (collocamento mirato)',
  N: 'N · Presa in carico integrata',
  O: 'O · Supporto all’autoimpiego',
  altroEnte: 'Altro ente o altro CPI',
};

/** Words of the last step but the outcomes, which each service has of its own. */
export const chiusuraQuestions = {
  prossimiPassi: {
    label: 'Prossimi passi',
    hint: 'Le proposte vengono dalle risposte. Decide lei con la persona.',
    columns: {
      servizio: { label: 'Servizio', options: serviziWords },
      motivo: { label: 'Perché' },
      entro: { label: 'Entro il' },
      quando: { label: 'Giorno dell’appuntamento' },
      ora: { label: 'Ora' },
      conChi: { label: 'Con chi' },
      accettata: { label: 'La persona accetta?' },
    },
  },
  note: { label: 'Note', hint: 'Le legge solo l’ufficio.' },
  soddisfazione: {
    label: 'Quanto è stato utile l’incontro?',
    hint: 'Lo dice la persona: da 1, per niente, a 5, molto.',
  },
} as const;
