import { spoken } from '../../../i18n/language.ts';
import { translator } from '../../../i18n/messages.ts';
import type { Instrument } from '../../../domain/instrument.ts';

/** Words around the questions of an instrument: the questions themselves are its own. */
export const judgedWords = translator({
  notGathered: 'Non rilevato',
  restNotGathered: 'Le altre: non rilevate',
  addNotes: 'Aggiungi note',
  note: 'Nota',
  example:
    'È un esempio scritto da Sportello: non è un questionario ufficiale. L’ufficio può scrivere il suo in Amministrazione.',
  missing: 'Lo strumento non è ancora arrivato su questo dispositivo. Le risposte date restano.',
  delicateOff: 'Queste domande non si fanno: la persona non ha detto sì.',
  version: 'versione {n}',
  answered: '{answered} su {all}',
});

const standings = {
  esempio: 'esempio',
  ufficio: 'dell’ufficio',
  ufficiale: 'ufficiale',
} as const;

/** `Sportello-1 · versione 1 · esempio`. */
export const instrumentName = ({ version, content }: Instrument): string =>
  [content.title, judgedWords('version', { n: version }), spoken(standings[content.standing])].join(
    ' · ',
  );

export const answeredOf = (answered: number, all: number): string =>
  judgedWords('answered', { answered, all });
