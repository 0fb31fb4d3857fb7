import { translator } from '../../i18n/messages.ts';

/** Moments on a line; Italian alone joins its prepositions to the day. */
export const momentParts = translator({
  sinceTime: 'dalle {time}',
  untilTime: 'fino alle {time}',
  since: 'da {day}',
  until: 'fino a {day}',
  moment: '{day} alle {time}',
});
