import fc from 'fast-check';
import { addDays, isoDate } from '../../../kernel/iso-date.ts';
import { belfioreCode } from '../../belfiore-code.ts';
import { type CodiceFiscale, parseCodiceFiscale } from '../codice-fiscale.ts';
import type { CodiceFiscaleData } from '../compute.ts';

/** For tests only. */
export const codeOf = (text: string): CodiceFiscale => {
  const parsed = parseCodiceFiscale(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.key}`);
  return parsed.value;
};

export const errorKeyOf = (text: string): string => {
  const parsed = parseCodiceFiscale(text);
  return parsed.ok ? 'none' : parsed.error.key;
};

const SURNAMES = [
  'Rossi',
  "D'Amico",
  'De Luca',
  'Fò',
  'Müller',
  'Łukaszewicz',
  'Ng',
  'Òu',
  'Aiello',
  'X',
];
const NAMES = [
  'Mario',
  'Gianfranco',
  'Maria Teresa',
  'Ugo',
  'Jörg',
  'Io',
  'Anna, Luisa',
  'Đorđe',
  'A',
];
const FIRST_DAY = isoDate('1906-02-01');

/** Born between 1906 and 2025, in five kinds of places. */
export const anyPerson: fc.Arbitrary<CodiceFiscaleData> = fc.record({
  surname: fc.constantFrom(...SURNAMES),
  name: fc.constantFrom(...NAMES),
  birthDate: fc.integer({ min: 0, max: 43_500 }).map((days) => addDays(FIRST_DAY, days)),
  sex: fc.constantFrom('M', 'F'),
  birthplaceCode: fc.constantFrom('H501', 'A003', 'Z404', 'M423', 'F205').map(belfioreCode),
});
