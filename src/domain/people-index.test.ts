import { describe, expect, it } from 'vitest';
import { randomBelow, seededRandom } from '../kernel/environment.ts';
import { likelyDuplicates, peopleIndex, type DuplicateCandidate } from './people-index.ts';
import type { PersonSummary } from './summary.ts';
import { inventedPerson } from './testing/invented-people.ts';

const chiara = inventedPerson(1, {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501X',
  birthDate: '1990-05-03',
  phone: '+39 333 010 45 27',
});
const people: readonly PersonSummary[] = [
  chiara,
  inventedPerson(2, { surname: 'Benedetto', name: 'Marco', phone: '0999123456' }),
  inventedPerson(3, { surname: 'D’Amico', name: 'Łukasz' }),
  inventedPerson(4, { surname: "Dell'Acqua", name: 'Zoë Maria' }),
  inventedPerson(5, { surname: 'Di Pietro', name: 'Anna', codiceFiscale: 'DPTNNA80A41F205K' }),
  inventedPerson(6, { surname: 'Chiarini', name: 'Benedetta' }),
];

const filled = (some: readonly PersonSummary[] = people) => {
  const index = peopleIndex();
  index.update(some);
  return index;
};

const index = filled();
const firstFor = (query: string): string | undefined => index.search(query, 5)[0]?.person.surname;
const surnamesFor = (query: string): readonly string[] =>
  index.search(query, 10).map(({ person }) => person.surname);

describe('search as you type', () => {
  it.each([
    ['Benedeti chia', 'Benedetti'],
    ['benedetti', 'Benedetti'],
    ['BENEDETTI CHIARA', 'Benedetti'],
    ['chiara benedetti', 'Benedetti'],
    ['bened chi', 'Benedetti'],
    ['Benedétti', 'Benedetti'],
    ["d'amico", 'D’Amico'],
    ['d’amico', 'D’Amico'],
    ['damico', 'D’Amico'],
    ['amico luk', 'D’Amico'],
    ['dell acqua', "Dell'Acqua"],
    ['zoe', "Dell'Acqua"],
    ['Zoë Mar', "Dell'Acqua"],
    ['di piet', 'Di Pietro'],
    ['bndchr90', 'Benedetti'],
    ['DPTNNA80A41F205K', 'Di Pietro'],
    ['03/05/1990', 'Benedetti'],
  ])('«%s» finds %s first', (query, surname) => {
    expect(firstFor(query)).toBe(surname);
  });

  it.each([
    '333 010 45 27',
    '3330104527',
    '+39 333 0104527',
    '0039 3330104527',
    '333-010',
    '333.0104',
  ])('a phone is one number however it is written: «%s»', (query) => {
    expect(surnamesFor(query)).toEqual(['Benedetti']);
  });

  it('a landline of 0999 is not taken for a prefix', () => {
    expect(surnamesFor('0999 123456')).toEqual(['Benedetto']);
  });

  it('every word must be found: a wrong one finds nobody', () => {
    expect(surnamesFor('benedetti giuseppe')).toEqual([]);
    expect(surnamesFor('xyzxyz')).toEqual([]);
    expect(surnamesFor('BNDCHR91')).toEqual([]);
  });

  it('names and surnames that resemble come after', () => {
    expect(surnamesFor('benedetti').slice(0, 2)).toEqual(['Benedetti', 'Benedetto']);
    expect(surnamesFor('chiar')).toEqual(expect.arrayContaining(['Benedetti', 'Chiarini']));
  });

  it('says which words it found, for the marks', () => {
    expect(index.search('Benedeti chia', 1)[0]?.terms.toSorted()).toEqual(['benedetti', 'chiara']);
  });

  it('an empty query lists who was touched last; the limit holds', () => {
    expect(index.search('  ', 2).map(({ person }) => person.updatedAt)).toEqual([6, 5]);
    expect(index.search('benedett', 1)).toHaveLength(1);
    expect(index.search('', 2)[0]?.terms).toEqual([]);
  });
});

describe('following the people of the office', () => {
  it('a corrected name is found, the old one no longer', () => {
    const own = filled();
    const renamed = { ...chiara, surname: 'Bianchi', updatedAt: 99 };
    own.update([renamed, ...people.slice(1)]);
    expect(own.search('bianchi', 5)[0]?.person).toBe(renamed);
    expect(own.search('benedetti', 5).map(({ person }) => person.stream)).not.toContain(
      chiara.stream,
    );
    expect(own.get(chiara.stream)).toBe(renamed);
    expect(own.size()).toBe(people.length);
    expect(own.search('', 1)[0]?.person).toBe(renamed);
  });

  it('an object that is the same is not read again: only what changed is indexed', () => {
    const own = filled();
    let reads = 0;
    const watched = new Proxy(inventedPerson(7), {
      get: (target, key) => {
        if (key === 'surname') reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    own.update([...people, watched]);
    const once = reads;
    own.update([...people, watched]);
    own.update([watched, ...people]);
    expect(once).toBeGreaterThan(0);
    expect(reads).toBe(once);
  });

  it('who is no longer in the office’s list is forgotten', () => {
    const own = filled();
    own.update(people.slice(1));
    expect(own.search('benedetti', 5).map(({ person }) => person.surname)).not.toContain(
      'Benedetti',
    );
    expect(own.get(chiara.stream)).toBeUndefined();
    expect(own.size()).toBe(people.length - 1);
    own.update(people);
    expect(own.search('benedetti', 5)[0]?.person).toBe(chiara);
  });

  it('20,000 people are indexed, and one of them is found', () => {
    const random = seededRandom(20_000);
    const letters = 'aeioulnrstm';
    const word = (): string =>
      Array.from({ length: 7 }, () => letters[randomBelow(random, letters.length)]).join('');
    const many = Array.from({ length: 20_000 }, (_, tail) =>
      inventedPerson(tail + 10, { surname: word(), name: word() }),
    );
    const own = filled([...many, chiara]);
    expect(own.size()).toBe(20_001);
    expect(own.search('Benedeti chia', 5)[0]?.person).toBe(chiara);
    expect(own.search('', 3)).toHaveLength(3);
  });
});

describe('people who may be the same', () => {
  const candidate: DuplicateCandidate = {
    stream: null,
    surname: 'Benedetti',
    name: 'Chiara',
    birthDate: null,
    codiceFiscale: null,
    phone: null,
  };
  const whyFor = (change: Partial<DuplicateCandidate>) =>
    likelyDuplicates({ ...candidate, ...change }, [chiara]).map(({ why }) => why);

  it.each<readonly [string, Partial<DuplicateCandidate>, readonly string[]]>([
    [
      'same codice fiscale, any name',
      { codiceFiscale: 'bndchr90e43h501x', surname: 'X' },
      ['codiceFiscale'],
    ],
    ['same name and birth date', { birthDate: '1990-05-03' }, ['nameAndBirth']],
    [
      'one letter less, same birth date',
      { surname: 'Benedeti', birthDate: '1990-05-03' },
      ['nameAndBirth'],
    ],
    [
      'two letters off, same birth date',
      { surname: 'Benedeto', birthDate: '1990-05-03' },
      ['nameAndBirth'],
    ],
    [
      'name and surname swapped',
      { surname: 'Chiara', name: 'Benedetti', birthDate: '1990-05-03' },
      ['nameAndBirth'],
    ],
    ['a second name more', { name: 'Chiara Maria', birthDate: '1990-05-03' }, ['nameAndBirth']],
    ['accents and case', { surname: 'BENEDÈTTI', birthDate: '1990-05-03' }, ['nameAndBirth']],
    ['same name and phone, without prefix', { phone: '3330104527' }, ['phone']],
    ['same name alone', {}, []],
    ['same birth date alone', { surname: 'Rossi', name: 'Ugo', birthDate: '1990-05-03' }, []],
    ['same phone alone', { surname: 'Rossi', name: 'Ugo', phone: '3330104527' }, []],
    ['another birth date', { birthDate: '1990-05-04' }, []],
    ['another codice fiscale', { codiceFiscale: 'BNDCHR90E43H501Y' }, []],
    ['no name at all', { surname: '', name: '', birthDate: '1990-05-03' }, []],
    ['the very same stream', { stream: chiara.stream, codiceFiscale: chiara.codiceFiscale }, []],
  ])('%s', (_, change, why) => {
    expect(whyFor(change)).toEqual(why);
  });

  it('the index asks among its own people', () => {
    const twin = { ...candidate, birthDate: '1990-05-03' };
    expect(index.duplicatesOf(twin)).toEqual([{ person: chiara, why: 'nameAndBirth' }]);
  });
});

describe('the count, and the order', () => {
  const many = filled([
    inventedPerson(1, { surname: 'Rossini', name: 'Ugo' }),
    inventedPerson(2, { surname: 'Rossi', name: 'Ugo' }),
    inventedPerson(3, { surname: 'Neri', name: 'Rossana' }),
    inventedPerson(4, { surname: 'Rosi', name: 'Ugo', phone: '3331112223' }),
  ]);

  it('the limit cuts the rows, never the count', () => {
    const { hits, found } = many.find('ros', 2);
    expect([hits.length, found]).toEqual([2, 4]);
  });

  it('the whole word, then what begins so, then what was meant with a slip', () => {
    expect(many.search('rossi', 9).map(({ person }) => person.surname)).toEqual([
      'Rossi',
      'Rossini',
      'Rosi',
      'Neri',
    ]);
  });

  it('only among some people, when told', () => {
    const only = new Set([inventedPerson(2).stream]);
    expect(many.find('ugo', 9, only).found).toBe(1);
  });

  it('one digit or one letter costs a pass, however many have it', () => {
    expect(many.find('3', 9).found).toBe(1);
    expect(many.find('u', 9).found).toBe(3);
  });
});
