import { beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { belfioreCode } from '../belfiore-code.ts';
import { citizenshipGroupOf, hasFreeMovement } from './citizenship.ts';
import { countryAliasesIt } from './country-aliases.it.ts';
import type { Country, CountryTable } from './country.ts';
import { loadCountries } from './load-countries.ts';

let table: CountryTable;
beforeAll(async () => {
  table = await loadCountries();
});
const country = (code: string): Country => {
  const found = table.byCode(belfioreCode(code));
  if (!found.ok) throw new Error(code);
  return found.value;
};

it.each([
  ['roman', 'Z129'],
  ['romania', 'Z129'],
  ['urss', 'Z135'],
  ['jugoslavia', 'Z118'],
  ['usa', 'Z404'],
  ['inghilterra', 'Z114'],
  ['gb', 'Z114'],
  ['città del vat', 'Z106'],
  ["costa d'avorio", 'Z313'],
  ['marroco', 'Z330'],
  ['z404', 'Z404'],
])('%s → %s', (text, code) => {
  expect(table.search(text, { limit: 1 })[0]?.place.code).toBe(code);
});

it('a dissolved state is a birthplace until its end', () => {
  expect(table.byCode(belfioreCode('Z135'), isoDate('1985-01-01'))).toMatchObject({ ok: true });
  expect(table.byCode(belfioreCode('Z135'), isoDate('2005-01-01'))).toMatchObject({
    ok: false,
    error: { reason: 'abolished', on: '1992-01-01' },
  });
});

it('every alias is of a country in the table', () => {
  for (const code of Object.keys(countryAliasesIt)) expect(country(code).code).toBe(code);
});

it('ISO codes are two letters, each of one country', () => {
  const codes = table.places.map(({ iso }) => iso).filter((iso) => iso !== null);
  expect(codes.filter((iso) => !/^[A-Z]{2}$/.test(iso))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('EU or not, on a day', () => {
  it.each([
    ['Z129', '2006-12-31', 'extraUe', false],
    ['Z129', '2007-01-01', 'ue', true],
    ['Z149', '2013-07-01', 'ue', true],
    ['Z114', '2020-01-31', 'ue', true],
    ['Z114', '2020-02-01', 'extraUe', false],
    ['Z133', '2026-01-01', 'extraUe', true],
    ['Z125', '2026-01-01', 'extraUe', true],
    ['Z100', '2026-01-01', 'extraUe', false],
    ['Z160', '2026-01-01', 'extraUe', false],
  ])('%s on %s: %s, free movement %s', (code, date, group, isFree) => {
    expect(citizenshipGroupOf(country(code), isoDate(date))).toBe(group);
    expect(hasFreeMovement(country(code), isoDate(date))).toBe(isFree);
  });
  it('twenty-six members besides Italy', () => {
    const members = table.places.filter(
      (one) => citizenshipGroupOf(one, isoDate('2026-01-01')) === 'ue',
    );
    expect(members.length).toBe(26);
  });
});
