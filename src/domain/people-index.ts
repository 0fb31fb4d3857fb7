import MiniSearch from 'minisearch';
import { foldText } from '../kernel/fold-text.ts';
import type { StreamId } from './ids.ts';
import type { PersonSummary } from './summary.ts';

export interface PersonHit {
  readonly person: PersonSummary;
  /** Words of the person's data that the query found, as indexed (folded): for the marks. */
  readonly terms: readonly string[];
}

/** Search as you type over the people of the office: fuzzy, accent-blind, in memory. */
export interface PeopleIndex {
  /** Empty query: the latest touched first. */
  search(query: string, limit: number): readonly PersonHit[];
  size(): number;
  /** Takes the people as they are now; only those whose summary is a new object are indexed again. */
  update(people: readonly PersonSummary[]): void;
  get(stream: StreamId): PersonSummary | undefined;
  /** People who may be the same as this one: see `likelyDuplicates`. */
  duplicatesOf(candidate: DuplicateCandidate): readonly Duplicate[];
}

export interface DuplicateCandidate {
  readonly stream: StreamId | null;
  readonly surname: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly codiceFiscale: string | null;
  readonly phone: string | null;
}

export interface Duplicate {
  readonly person: PersonSummary;
  /** The strongest reason. */
  readonly why: 'codiceFiscale' | 'nameAndBirth' | 'phone';
}

const SEARCHED = ['surname', 'name', 'codiceFiscale', 'phone', 'birthDate'];

interface IndexedPerson {
  readonly id: StreamId;
  readonly surname: string;
  readonly name: string;
  readonly codiceFiscale: string;
  readonly phone: string;
  readonly birthDate: string;
}

const indexed = (person: PersonSummary): IndexedPerson => ({
  id: person.stream,
  surname: person.surname,
  name: person.name,
  codiceFiscale: person.codiceFiscale ?? '',
  phone: nationalDigits(person.phone ?? ''),
  birthDate: italianDate(person.birthDate),
});

/** The digits of a phone number, without the Italian prefix: `+39 333 …` and `333 …` are one. */
const nationalDigits = (text: string): string =>
  text
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(\+|00)39/, '')
    .replaceAll('+', '');

const italianDate = (iso: string | null): string =>
  iso === null ? '' : `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

/** An empty index; give it the office's people with `update`. */
export function peopleIndex(): PeopleIndex {
  const byStream = new Map<StreamId, PersonSummary>();
  const engine = newEngine();
  let latest: readonly PersonSummary[] = [];
  const forgetAllBut = (streams: ReadonlySet<StreamId>): void => {
    for (const stream of byStream.keys()) {
      if (streams.has(stream)) continue;
      engine.discard(stream);
      byStream.delete(stream);
    }
  };
  return {
    update: (people) => {
      forgetAllBut(new Set(people.map(({ stream }) => stream)));
      for (const person of people) {
        if (byStream.get(person.stream) === person) continue;
        if (byStream.has(person.stream)) engine.replace(indexed(person));
        else engine.add(indexed(person));
        byStream.set(person.stream, person);
      }
      latest = people.toSorted((a, b) => b.updatedAt - a.updatedAt);
    },
    size: () => byStream.size,
    get: (stream) => byStream.get(stream),
    search: (query, limit) => {
      if (query.trim() === '')
        return latest.slice(0, limit).map((person) => ({ person, terms: [] }));
      return engine
        .search(spacedPhone(query))
        .slice(0, limit)
        .flatMap(({ id, terms }) => {
          const person = byStream.get(id as StreamId);
          return person === undefined ? [] : [{ person, terms }];
        });
    },
    duplicatesOf: (candidate) => likelyDuplicates(candidate, latest),
  };
}

const newEngine = (): MiniSearch<IndexedPerson> =>
  new MiniSearch<IndexedPerson>({
    fields: SEARCHED,
    tokenize: (text) => text.split(/[\s'’-]+/).filter(Boolean),
    processTerm: (term) => foldText(term).replaceAll(' ', '') || null,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
      boost: { surname: 3, codiceFiscale: 2 },
    },
  });

/** `333 010 45 27` is one number, not four words. */
const spacedPhone = (query: string): string =>
  /^[\d\s+./-]{6,}$/.test(query) && !query.includes('/') ? nationalDigits(query) : query;

/** Same codice fiscale; same birth date and a similar name; same phone and a similar name. */
export function likelyDuplicates(
  candidate: DuplicateCandidate,
  people: readonly PersonSummary[],
): readonly Duplicate[] {
  const cf = candidate.codiceFiscale?.toUpperCase() ?? '';
  const phone = nationalDigits(candidate.phone ?? '');
  return people.flatMap((person): readonly Duplicate[] => {
    if (person.stream === candidate.stream) return [];
    if (cf !== '' && person.codiceFiscale?.toUpperCase() === cf) {
      return [{ person, why: 'codiceFiscale' }];
    }
    if (!isSimilarName(candidate, person)) return [];
    if (candidate.birthDate !== null && candidate.birthDate === person.birthDate) {
      return [{ person, why: 'nameAndBirth' }];
    }
    const same = phone.length >= 6 && nationalDigits(person.phone ?? '') === phone;
    return same ? [{ person, why: 'phone' }] : [];
  });
}

interface Name {
  readonly surname: string;
  readonly name: string;
}

const isSimilarName = (a: Name, b: Name): boolean =>
  (isNear(a.surname, b.surname) && isNear(a.name, b.name)) ||
  (isNear(a.surname, b.name) && isNear(a.name, b.surname));

/** Equal, one the beginning of the other, or at most two letters apart. */
function isNear(left: string, right: string): boolean {
  const a = foldText(left);
  const b = foldText(right);
  if (a === '' || b === '') return false;
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  const allowed = Math.min(a.length, b.length) > 5 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
