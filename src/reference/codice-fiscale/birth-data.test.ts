import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { birthDataOf } from './birth-data.ts';
import { computeCodiceFiscale, withOmocodia } from './compute.ts';
import { anyPerson, codeOf } from './testing/people.ts';

const today = isoDate('2026-03-01');

it.each([
  ['RSSMRA80A01H501U', ['1980-01-01'], 'M', 'H501'],
  ['MLLSNT82P65Z404U', ['1982-09-25'], 'F', 'Z404'],
  ['RSSMRAULALMHRLMD', ['1980-01-01'], 'M', 'H501'],
  ['RSSMRA00B29H501Y', ['2000-02-29'], 'M', 'H501'],
])('%s → %s, %s, %s', (text, birthDateCandidates, sex, birthplaceCode) => {
  expect(birthDataOf(codeOf(text), today)).toEqual({
    birthDateCandidates,
    birthDate: birthDateCandidates[0],
    sex,
    birthplaceCode,
  });
});

it('leaves the century open where two are possible, the youngest first', () => {
  const birth = birthDataOf(codeOf('MRTMTT25D09F205Z'), today);
  expect(birth?.birthDateCandidates).toEqual(['2025-04-09', '1925-04-09']);
  expect(birth?.birthDate).toBe('2025-04-09');
});

it('never chooses the future: the same code the day before its birthday', () => {
  const birth = birthDataOf(codeOf('MRTMTT25D09F205Z'), isoDate('2025-04-08'));
  expect(birth?.birthDateCandidates).toEqual(['1925-04-09']);
});

it('has no candidate when every century is too far', () => {
  expect(birthDataOf(codeOf('RSSMRA00B29H501Y'), isoDate('1999-12-31'))?.birthDate).toBeNull();
});

it('a provisional code says nothing of the birth', () => {
  expect(birthDataOf(codeOf('80012345676'), today)).toBeNull();
});

it('property: computed → read → same birth date among the candidates, sex and place', () => {
  fc.assert(
    fc.property(anyPerson, fc.integer({ min: 0, max: 127 }), (person, order) => {
      const birth = birthDataOf(withOmocodia(computeCodiceFiscale(person), order), today);
      expect(birth?.birthDateCandidates).toContain(person.birthDate);
      expect(birth?.sex).toBe(person.sex);
      expect(birth?.birthplaceCode).toBe(person.birthplaceCode);
    }),
  );
});
