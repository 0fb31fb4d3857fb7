import { translator, type Catalogue } from '../i18n/messages.ts';

const italian = {
  title: 'Tra poco il dispositivo si blocca.',
  seconds: { one: 'Manca {n} secondo.', other: 'Mancano {n} secondi.' },
  todo: 'Tocchi lo schermo o prema un tasto per continuare. Quello che ha scritto è salvato.',
} as const satisfies Catalogue;

export const idleWords = translator(italian);
