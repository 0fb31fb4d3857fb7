import { translator } from './messages.ts';

/** Days and spans of time, as said in a sentence. */
export const spans = translator({
  today: 'oggi',
  tomorrow: 'domani',
  yesterday: 'ieri',
  days: { one: '{n} giorno', other: '{n} giorni' },
  moment: 'meno di 1 min',
  since: 'da {span}',
});
