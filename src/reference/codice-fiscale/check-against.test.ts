import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { belfioreCode } from '../belfiore-code.ts';
import { loadComuni } from '../comuni/load-comuni.ts';
import { loadCountries } from '../countries/load-countries.ts';
import { checkAgainst, type CheckContext, type PersonToCompare } from './check-against.ts';
import { type CodiceFiscaleData, computeCodiceFiscale, withOmocodia } from './compute.ts';
import { codiceFiscaleMessagesIt } from './messages.it.ts';
import { anyPerson, codeOf } from './testing/people.ts';

let context: CheckContext;
beforeAll(async () => {
  const [comuni, countries] = await Promise.all([loadComuni(), loadCountries()]);
  context = { comuni, countries, today: isoDate('2026-03-01') };
});

const mario: CodiceFiscaleData = {
  surname: 'Rossi',
  name: 'Mario',
  birthDate: isoDate('1980-01-01'),
  sex: 'M',
  birthplaceCode: belfioreCode('H501'),
};
const bornIn = (code: string, date: string): CodiceFiscaleData => ({
  ...mario,
  birthplaceCode: belfioreCode(code),
  birthDate: isoDate(date),
});
const findingsOf = (text: string, person: PersonToCompare) =>
  checkAgainst(codeOf(text), person, context);
const keysOf = (person: CodiceFiscaleData): readonly string[] =>
  checkAgainst(computeCodiceFiscale(person), person, context).map(
    ({ severity, message }) => `${severity} ${message.key}`,
  );

describe('fits', () => {
  it('finds nothing to say of a person’s own code', () => {
    expect(findingsOf('RSSMRA80A01H501U', mario)).toEqual([]);
    expect(findingsOf('RSSMRAULALMHRLMD', mario)).toEqual([]);
  });
  it('does not compare what is not known', () => {
    expect(findingsOf('RSSMRA80A01H501U', {})).toEqual([]);
    expect(findingsOf('RSSMRA80A01H501U', { surname: '', name: null, birthDate: null })).toEqual(
      [],
    );
  });
  it('takes the century from the date of birth', () => {
    expect(findingsOf('MRTMTT25D09F205Z', { birthDate: isoDate('1925-04-09') })).toEqual([]);
  });
  it('accepts other letters the register may have given', () => {
    const anna = { ...mario, name: 'Anna', sex: 'F' as const };
    expect(
      checkAgainst(computeCodiceFiscale(anna), { ...anna, name: 'Anna, Luisa' }, context),
    ).toEqual([]);
  });
  it('property: a computed code fits its person, whatever the omocodia', () => {
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 0, max: 127 }), (person, order) => {
        const findings = checkAgainst(
          withOmocodia(computeCodiceFiscale(person), order),
          person,
          context,
        );
        const aboutPerson = findings.filter(({ message }) => !message.key.startsWith('birthplace'));
        expect(aboutPerson).toEqual([]);
      }),
    );
  });
});

describe('differs: explained, and never more than «motiva»', () => {
  it.each([
    [{ surname: 'Bianchi' }, 'surname', 'BNC', 'RSS', 'surnameDiffers'],
    [{ name: 'Maria Teresa' }, 'name', 'MTR', 'MRA', 'nameDiffers'],
    [
      { birthDate: isoDate('1980-01-02') },
      'birthDate',
      '1980-01-02',
      '1980-01-01',
      'birthDateDiffers',
    ],
    [{ sex: 'F' as const }, 'sex', 'F', 'M', 'sexDiffers'],
    [
      { birthplaceCode: belfioreCode('F205') },
      'birthplaceCode',
      'F205',
      'H501',
      'birthplaceDiffers',
    ],
  ])('%j', (change, field, expected, found, key) => {
    const findings = findingsOf('RSSMRA80A01H501U', { ...mario, ...change });
    expect(findings).toMatchObject([
      { field, expected, found, severity: 'motiva', message: { key } },
    ]);
  });
  it('names both places', () => {
    const [finding] = findingsOf('RSSMRA80A01H501U', {
      ...mario,
      birthplaceCode: belfioreCode('Z404'),
    });
    expect(finding?.message.params).toEqual({
      expected: "Stati Uniti d'America (Z404)",
      found: 'Roma (H501)',
    });
  });
  it('a birth that would be in the future', () => {
    const findings = checkAgainst(
      codeOf('RSSMRA00B29H501Y'),
      {},
      { ...context, today: isoDate('1999-01-01') },
    );
    expect(findings.map(({ message }) => message.key)).toEqual(['noPlausibleBirthDate']);
  });
  it('a provisional code only informs', () => {
    expect(findingsOf('80012345676', mario)).toMatchObject([
      { field: 'code', severity: 'informa' },
    ]);
  });
});

describe('the comune must exist on the birth date', () => {
  it.each([
    ['A003', '1920-05-05', []],
    ['A003', '1928-12-06', []],
    ['A003', '1928-12-07', ['motiva birthplaceAbolished']],
    ['A003', '1980-01-01', ['motiva birthplaceAbolished']],
    ['M423', '1980-01-01', ['motiva birthplaceNotYet']],
    ['M423', '2020-01-01', []],
    ['C640', '1950-01-01', []],
    ['A000', '1980-01-01', ['avvisa birthplaceUnknown']],
  ])('%s on %s: %j', (code, date, keys) => {
    expect(keysOf(bornIn(code, date))).toEqual(keys);
  });
  it.each([
    ['Z404', '1980-01-01', []],
    ['Z135', '1980-01-01', []],
    ['Z135', '2005-01-01', ['avvisa birthplaceAbolished']],
    ['Z999', '1980-01-01', ['avvisa birthplaceUnknown']],
  ])('born abroad, %s on %s: %j', (code, date, keys) => {
    expect(keysOf(bornIn(code, date))).toEqual(keys);
  });
  it('looks at the person’s own birth date before the code’s', () => {
    const findings = checkAgainst(
      computeCodiceFiscale(bornIn('A003', '1920-05-05')),
      { birthDate: isoDate('1920-05-05') },
      context,
    );
    expect(findings).toEqual([]);
  });
});

describe('messages', () => {
  it('every blank has its parameter, with dates as Italians write them', () => {
    const people = [
      bornIn('A003', '1980-01-01'),
      bornIn('M423', '1980-01-01'),
      bornIn('A000', '1980-01-01'),
    ];
    const other = {
      surname: 'Bianchi',
      name: 'Luigia',
      birthDate: isoDate('1970-01-01'),
      sex: 'F' as const,
      birthplaceCode: belfioreCode('F205'),
    };
    const findings = people.flatMap((person) => [
      ...checkAgainst(computeCodiceFiscale(person), {}, context),
      ...checkAgainst(computeCodiceFiscale(person), other, context),
    ]);
    for (const { message } of findings) {
      const blanks = [...codiceFiscaleMessagesIt[message.key].matchAll(/\{\{(\w+)\}\}/g)].map(
        (match) => match[1],
      );
      expect(Object.keys(message.params)).toEqual(expect.arrayContaining(blanks));
    }
    expect(findings[0]?.message.params).toEqual({
      place: 'Abbadia Alpina',
      to: '06/12/1928',
      birthDate: '01/01/1980',
    });
  });
});
