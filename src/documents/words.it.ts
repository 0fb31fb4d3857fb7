/** The words on paper that belong to no service: the model brings all the others. */
export const words = {
  number: 'Numero',
  numberPending: 'anteprima, senza numero',
  version: 'Versione',
  date: 'Data',
  provisional: 'Provvisorio fino alla ricezione',
  /** `since` is the moment in words: `il 23/11/2026 alle 11:05`. */
  provisionalText: (since: string): string =>
    `Stampato senza rete ${since}. Diventa definitivo quando il centro lo riceve: lo dice il codice QR.`,
  letter: (mark: string): string => `lettera ${mark}`,
  yes: 'Sì',
  no: 'No',
  signatures: 'Firme',
  signatureOf: (name: string): string => `Firma di ${name}`,
  verification: 'Verifica della copia',
  verify: 'Inquadri per verificare questa copia.',
  qrAlternative: (url: string): string => `Codice QR per verificare questa copia: ${url}`,
  courtesy: (language: string): string =>
    `Segue una copia di cortesia in ${language}: fa fede solo il testo italiano.`,
  /** Under a signature: how it was given, when not drawn here. */
  signedOnPaper: (date: string): string => `Firmato su carta il ${date}`,
  paperKept: (reference: string): string => `originale: ${reference}`,
  witness: (number: number): string => `Testimone ${number}`,
  cannotSign: 'Non può firmare. Firmano due testimoni.',
  impediment:
    'Dichiarazione resa davanti a me da chi ha un impedimento a firmare (DPR 445/2000, art. 4, c. 1).',
  official: (name: string): string => `Il pubblico ufficiale: ${name}`,
  receipt: 'Per ricevuta',
  page: 'pagina',
  pageOf: 'di',
} as const;
