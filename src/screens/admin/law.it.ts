import { translator, type Catalogue } from '../../i18n/messages.ts';
import type { NormMark } from '../../reference/law/dated-value.ts';

const italian = {
  lead: 'Ogni decisione usa il numero in vigore nel giorno dell’atto, non quello di oggi.',
  toCheck: { one: '{n} numero da verificare.', other: '{n} numeri da verificare.' },
  toCheckTodo: 'Legga la norma e confermi: la conferma arriva a tutto l’ufficio.',
  toCheckByManager: 'Li conferma un responsabile, dopo aver letto la norma.',
  noDates: 'senza date note',
  from: 'dal {day}',
  to: 'fino al {day}',
  where: 'Dove lo ha letto',
  whereHint: 'Norma, articolo e data della lettura.',
  whereMissing: 'Scriva dove lo ha letto.',
  confirm: 'Confermo il numero',
  checked: 'Verificato da {who}, {when}: {note}',
  uncheck: 'Annulla la conferma',
} as const satisfies Catalogue;

export const lawWords = translator(italian);

/** How surely a number is known, in words. */
export const markWords: Readonly<Record<NormMark, string>> = {
  V: 'letto nella norma',
  V2: 'letto in un’altra fonte',
  M: 'da verificare',
  P: 'scelta dell’ufficio',
};
