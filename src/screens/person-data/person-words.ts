import type { PersonSummary } from '../../domain/summary.ts';
import { formatDate } from '../../i18n/format.ts';
import { ageOn, isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { datumWords } from './person-data.it.ts';

type Named = Pick<PersonSummary, 'surname' | 'name'>;

/** `Chiara Benedetti` */
export const fullName = ({ surname, name }: Named): string =>
  `${name} ${surname}`.trim() || datumWords('noName');

/** `Benedetti Chiara`, as registers are sorted. */
export const registerName = ({ surname, name }: Named): string =>
  `${surname} ${name}`.trim() || datumWords('noName');

/** `CB` */
export const initials = ({ surname, name }: Named): string =>
  [name, surname]
    .map((word) => [...word.trim()][0] ?? '')
    .join('')
    .toUpperCase();

/** `12/04/1989, Modena`; what is not known is left out. */
export const birthWords = (
  { birthDate, birthplace }: Pick<PersonSummary, 'birthDate' | 'birthplace'>,
  placeName: (belfiore: string) => string,
): string =>
  [
    birthDate !== null && isIsoDate(birthDate) ? formatDate(birthDate) : '',
    birthplace === null ? '' : placeName(birthplace),
  ]
    .filter(Boolean)
    .join(', ');

/** `37 anni`; empty while the birth date is not known. */
export const ageWords = (
  { birthDate }: Pick<PersonSummary, 'birthDate'>,
  today: IsoDate,
): string =>
  birthDate !== null && isIsoDate(birthDate)
    ? datumWords('years', { n: ageOn(birthDate, today) })
    : '';
