import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/environment.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { ageOn, isoDate } from '../../kernel/iso-date.ts';
import { parseBelfioreCode, isForeignBelfioreCode } from '../../reference/belfiore-code.ts';
import { checkAgainst, type CheckContext } from '../../reference/codice-fiscale/check-against.ts';
import {
  hasOmocodia,
  isProvisional,
  parseCodiceFiscale,
} from '../../reference/codice-fiscale/codice-fiscale.ts';
import { loadComuni } from '../../reference/comuni/load-comuni.ts';
import { loadCountries } from '../../reference/countries/load-countries.ts';
import { likelyDuplicates } from '../../domain/people-index.ts';
import { newStream } from '../../domain/ids.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { domiciles } from './birthplaces.ts';
import { chanceOf } from './chance.ts';
import { inventPeople, type DemoPerson } from './people.ts';

const today = isoDate('2026-11-24');
let context: CheckContext;
let people: readonly DemoPerson[];

beforeAll(async () => {
  const [comuni, countries] = await Promise.all([loadComuni(), loadCountries()]);
  context = { comuni, countries, today };
  people = inventPeople(chanceOf(seededRandom(2026)), { today, count: 300 });
});

const codes = () =>
  people.flatMap((person) => {
    if (person.codiceFiscale === null) return [];
    const parsed = parseCodiceFiscale(person.codiceFiscale);
    if (!parsed.ok) throw new Error(`${person.codiceFiscale}: ${parsed.error.key}`);
    return [{ person, code: parsed.value }];
  });

describe('the people of the demo', () => {
  it('are 300, between 16 and 66 years old, of both sexes and of many origins', () => {
    expect(people).toHaveLength(300);
    const ages = people.map(({ birthDate }) => ageOn(birthDate, today));
    expect(Math.min(...ages)).toBe(16);
    expect(Math.max(...ages)).toBeLessThanOrEqual(66);
    const share = (test: (person: DemoPerson) => boolean) => people.filter(test).length / 300;
    expect(share(({ sex }) => sex === 'F')).toBeGreaterThan(0.4);
    expect(share(({ birthplace }) => birthplace.startsWith('Z'))).toBeGreaterThan(0.2);
    expect(share(({ birthplace }) => birthplace.startsWith('Z'))).toBeLessThan(0.4);
    expect(new Set(people.map(({ birthplace }) => birthplace)).size).toBeGreaterThan(20);
  });

  it('are others for another seed', () => {
    const others = inventPeople(chanceOf(seededRandom(7)), { today, count: 300 });
    expect(others.map(({ codiceFiscale }) => codiceFiscale)).not.toEqual(
      people.map(({ codiceFiscale }) => codiceFiscale),
    );
  });

  it('have a codice fiscale that is theirs, and no two the same', () => {
    for (const { person, code } of codes()) {
      const findings = checkAgainst(
        code,
        { ...person, birthplaceCode: person.birthplace },
        context,
      );
      expect(findings.filter(({ message }) => message.key !== 'provisional')).toEqual([]);
    }
    expect(new Set(codes().map(({ code }) => code)).size).toBe(codes().length);
    expect(people.length - codes().length).toBe(12);
    expect(codes().filter(({ code }) => isProvisional(code))).toHaveLength(2);
    expect(codes().filter(({ code }) => hasOmocodia(code)).length).toBeGreaterThanOrEqual(3);
  });

  it('were born in places that existed that day, a few in comuni that are no more', () => {
    for (const { birthplace, birthDate } of people) {
      const table = isForeignBelfioreCode(birthplace) ? context.countries : context.comuni;
      expect(table.byCode(birthplace, birthDate).ok).toBe(true);
    }
    const gone = people.filter(
      ({ birthplace }) =>
        !isForeignBelfioreCode(birthplace) && !context.comuni.byCode(birthplace, today).ok,
    );
    expect(gone).toHaveLength(5);
  });

  it('were born in places that existed, in a demo of twenty years from now too', () => {
    const later = isoDate('2046-11-24');
    const born = inventPeople(chanceOf(seededRandom(1)), { today: later, count: 300 });
    for (const { birthplace, birthDate } of born) {
      const table = isForeignBelfioreCode(birthplace) ? context.countries : context.comuni;
      expect(table.byCode(birthplace, birthDate).ok).toBe(true);
    }
  });

  it('live in comuni that exist today', () => {
    for (const [, code] of domiciles) expect(context.comuni.byCode(code, today).ok).toBe(true);
    for (const code of ['Z110', 'Z112', 'Z131', 'Z133']) {
      const parsed = parseBelfioreCode(code);
      expect(parsed.ok && context.countries.byCode(parsed.value, today).ok).toBe(true);
    }
  });

  it('can be reached by nobody: numbers and addresses are invented', () => {
    const phones = people.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => !/^333 010 \d\d \d\d$/.test(phone))).toEqual([]);
    const emails = people.flatMap(({ email }) => email ?? []);
    expect(emails.filter((email) => !/^[a-z]+\.[a-z]+\.\d+@esempio\.invalid$/.test(email))).toEqual(
      [],
    );
  });

  it('hold four doubles without codice fiscale and three homonyms', () => {
    const summaries = people.map(summaryOf);
    const doubles = summaries.filter(
      (one) => likelyDuplicates(one, summaries).filter(({ why }) => why === 'nameAndBirth').length,
    );
    expect(doubles).toHaveLength(8);
    const names = groupBy(people, ({ surname, name }) => `${surname} ${name}`);
    const homonyms = [...names.values()].filter(
      (same) => new Set(same.map(({ birthDate }) => birthDate)).size > 1,
    );
    expect(homonyms.length).toBeGreaterThanOrEqual(3);
  });
});

const summaryOf = (person: DemoPerson, index: number): PersonSummary => ({
  kind: 'persona',
  stream: newStream('persona', `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`),
  surname: person.surname,
  name: person.name,
  codiceFiscale: person.codiceFiscale,
  birthDate: person.birthDate,
  birthplace: person.birthplace,
  sex: person.sex,
  comune: person.comune,
  phone: person.phone,
  email: person.email,
  didDate: null,
  benefitDate: null,
  patto: null,
  snoozes: [],
  updatedAt: 0,
  pairings: [],
  stamps: {},
  conflicts: 0,
  changed: 0,
  unreadable: 0,
});
