import { useDeferredValue, useMemo } from 'react';
import type { PersonHit, PeopleIndex } from '../../domain/people-index.ts';
import type { OperatorId, StreamId } from '../../domain/ids.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { groupBy } from '../../kernel/group-by.ts';
import {
  cleanCodiceFiscale,
  parseCodiceFiscale,
} from '../../reference/codice-fiscale/codice-fiscale.ts';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';

/** No list is longer: the rest is counted. */
export const MOST_ROWS = 50;

export type SearchScope = 'all' | 'mine';

export interface PeopleFound {
  /** What was searched: may follow the keys by a moment. */
  readonly words: string;
  readonly hits: readonly PersonHit[];
  readonly found: number;
  readonly total: number;
}

/** A codice fiscale is searched whole, however it was spaced; any other words as they are. */
export const searchedWords = (words: string): string => {
  const code = parseCodiceFiscale(words);
  return code.ok ? code.value : words.trim();
};

/** Looks like somebody meant a codice fiscale: sixteen letters and digits. */
export const isLikeCode = (words: string): boolean =>
  /^[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]$/.test(cleanCodiceFiscale(words));

/** Searches the people of the office, or those of `mine` alone, latest touched first without words. */
export function searchPeople(
  index: PeopleIndex,
  words: string,
  mine: ReadonlySet<StreamId> | null,
): PeopleFound {
  const query = searchedWords(words);
  const total = index.size();
  if (query === '' && mine === null) {
    return { words, hits: index.search('', MOST_ROWS), found: total, total };
  }
  if (query === '') {
    const hits = latestOf(index, mine);
    return { words, hits: hits.slice(0, MOST_ROWS), found: hits.length, total };
  }
  return { words, ...index.find(query, MOST_ROWS, mine ?? undefined), total };
}

const latestOf = (index: PeopleIndex, mine: ReadonlySet<StreamId> | null): readonly PersonHit[] =>
  [...(mine ?? [])]
    .flatMap((stream) => index.get(stream) ?? [])
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .map((person) => ({ person, terms: [] }));

const peopleOf = (
  prestazioni: readonly PrestazioneSummary[],
  operator: OperatorId,
): ReadonlySet<StreamId> =>
  new Set(
    prestazioni
      .filter(({ openedBy, updatedBy }) => openedBy === operator || updatedBy === operator)
      .flatMap(({ person }) => person ?? []),
  );

export interface PeopleSearch {
  /** Undefined until the people are read. */
  readonly results: PeopleFound | undefined;
  readonly index: PeopleIndex | undefined;
  /** Latest touched first. */
  readonly prestazioniOf: (person: StreamId) => readonly PrestazioneSummary[];
}

const NONE: readonly PrestazioneSummary[] = [];

/** The search of *Persone*: the field answers at once, the rows follow. */
export function usePeopleSearch(words: string, scope: SearchScope): PeopleSearch {
  const { people, session } = useDesk();
  const index = useLive(people);
  const prestazioni = usePrestazioni();
  const query = useDeferredValue(words);
  const operator = session.operator.id;
  const mine = useMemo(
    () => (scope === 'mine' ? peopleOf(prestazioni ?? [], operator) : null),
    [prestazioni, operator, scope],
  );
  const byPerson = useMemo(() => groupBy(prestazioni ?? [], ({ person }) => person), [prestazioni]);
  const results = useMemo(
    () => (index === undefined ? undefined : searchPeople(index, query, mine)),
    [index, query, mine],
  );
  return { results, index, prestazioniOf: (person) => byPerson.get(person) ?? NONE };
}
