import type { PartitaIvaErrorKey } from './partita-iva.ts';

/** `{{name}}` are the parameters of the message, as i18next writes them. */
export const partitaIvaMessagesIt: Readonly<Record<PartitaIvaErrorKey, string>> = {
  empty: 'La partita IVA non è stata scritta.',
  notDigits:
    'Una partita IVA ha solo cifre: al carattere {{position}} c’è «{{found}}». Attenzione a O e 0, I e 1.',
  length: 'Una partita IVA ha 11 cifre: qui ce ne sono {{length}}.',
  allZero: 'Una partita IVA non è fatta di soli zeri.',
  checkDigit:
    'C’è un errore di battitura: per queste cifre l’ultima dovrebbe essere «{{expected}}», non «{{found}}».',
};
