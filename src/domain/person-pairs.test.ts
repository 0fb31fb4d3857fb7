import { describe, expect, it } from 'vitest';
import { peopleIndex } from './people-index.ts';
import { inventedPerson } from './testing/invented-people.ts';
import type { PersonSummary } from './summary.ts';

const CODE = 'BNDCHR89D52F257D';
const born = { birthDate: '1989-04-12' };
const chiara = inventedPerson(1, { surname: 'Benedetti', name: 'Chiara', ...born });
const near = inventedPerson(2, { surname: 'Benedeti', name: 'Chiara', ...born });
const twin = inventedPerson(3, { surname: 'Benedetti', name: 'Marta', ...born });

const pairsOf = (people: readonly PersonSummary[]) => {
  const index = peopleIndex();
  index.update(people);
  return index
    .openPairs()
    .map(({ people: [first, second], why }) => [first.stream.at(-1), second.stream.at(-1), why]);
};
const decided = (kind: 'merged' | 'keptApart', first: PersonSummary, second: PersonSummary) => ({
  kind,
  into: first.stream,
  from: second.stream,
});

describe('people who may be one', () => {
  it('similar name and same birth date; not a twin', () => {
    expect(pairsOf([near, chiara, twin])).toEqual([['1', '2', 'nameAndBirth']]);
  });

  it('same codice fiscale, whatever the name', () => {
    const one = { ...twin, codiceFiscale: CODE };
    const other = inventedPerson(4, { codiceFiscale: CODE.toLowerCase() });
    expect(pairsOf([one, other])).toEqual([['3', '4', 'codiceFiscale']]);
  });

  it('decided, they are asked about no more; decided both ways, they are', () => {
    const apart = { ...chiara, pairings: [decided('keptApart', chiara, near)] };
    expect(pairsOf([apart, near])).toEqual([]);
    const joined = { ...near, pairings: [decided('merged', chiara, near)] };
    expect(pairsOf([chiara, joined])).toEqual([]);
    expect(pairsOf([apart, joined])).toEqual([['1', '2', 'nameAndBirth']]);
  });

  it('follows corrections', () => {
    const index = peopleIndex();
    index.update([chiara, near]);
    expect(index.openPairs()).toHaveLength(1);
    index.update([chiara, { ...near, birthDate: '1990-01-01' }]);
    expect(index.openPairs()).toHaveLength(0);
    index.update([chiara]);
    index.update([chiara, near]);
    expect(index.openPairs()).toHaveLength(1);
  });

  it('no codice fiscale and no birth date have nothing in common', () => {
    const nobody = inventedPerson(5, { surname: 'Benedetti', name: 'Chiara' });
    expect(pairsOf([nobody, inventedPerson(6, { surname: 'Benedetti', name: 'Chiara' })])).toEqual(
      [],
    );
  });
});
