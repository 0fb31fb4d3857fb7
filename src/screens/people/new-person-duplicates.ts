import { useDeferredValue, useMemo } from 'react';
import {
  likelyDuplicates,
  type Duplicate,
  type DuplicateCandidate,
  type PeopleIndex,
} from '../../domain/people-index.ts';
import { cleanCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';
import { useDesk, useLive } from '../desk.tsx';
import { bornOn, YES, type NewPersonForm } from './new-person-form.ts';

/** As many as are looked at while one types; saving looks at everybody. */
const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 3;

export const candidateOf = (form: NewPersonForm): DuplicateCandidate => ({
  stream: null,
  surname: form.surname,
  name: form.name,
  birthDate: bornOn(form),
  codiceFiscale: form.noCode === YES ? null : cleanCodiceFiscale(form.codiceFiscale) || null,
  phone: form.phone || null,
});

/** Who may be the person being registered, noticed before they are saved. */
export function useLikelySame(form: NewPersonForm): readonly Duplicate[] {
  const { people } = useDesk();
  const index = useLive(people);
  const { surname, name, birthDate, codiceFiscale, noCode, phone } = useDeferredValue(form);
  return useMemo(() => {
    if (index === undefined) return [];
    const relevant = { surname, name, birthDate, codiceFiscale, noCode, phone };
    return likelySame(index, candidateOf({ ...form, ...relevant })).slice(0, MOST_SHOWN);
    // eslint-disable-next-line react/exhaustive-deps -- only these fields tell who it may be
  }, [index, surname, name, birthDate, codiceFiscale, noCode, phone]);
}

/** Asks the index first, so that a hundred thousand people are not compared at every key. */
function likelySame(index: PeopleIndex, candidate: DuplicateCandidate): readonly Duplicate[] {
  const code = candidate.codiceFiscale ?? '';
  const name = [candidate.surname, candidate.name].map(firstWord).join(' ').trim();
  const near = [
    ...(code.length >= 11 ? index.search(code, MOST_LOOKED_AT) : []),
    ...(firstWord(candidate.surname) !== '' && firstWord(candidate.name) !== ''
      ? index.search(name, MOST_LOOKED_AT)
      : []),
  ];
  const people = new Map(near.map(({ person }) => [person.stream, person]));
  return likelyDuplicates(candidate, [...people.values()]).toSorted(
    (a, b) => Number(b.why === 'codiceFiscale') - Number(a.why === 'codiceFiscale'),
  );
}

const firstWord = (text: string): string => text.trim().split(/[\s'’-]+/)[0] ?? '';
