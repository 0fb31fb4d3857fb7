import MiniSearch from 'minisearch';
import { foldText } from '../kernel/fold-text.ts';
import type { StreamId } from './ids.ts';
import { mergedPeople, personGroups, type PersonGroups } from './person-merge.ts';
import { PersonPairs, type PersonPair } from './person-pairs.ts';
import { foldedName, isSimilarName } from './similar-names.ts';
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
  /** Takes the registrations as they are now, one line each; only those whose summary is a new object are indexed again. */
  update(people: readonly PersonSummary[]): void;
  /** By any of the person's registrations. */
  get(stream: StreamId): PersonSummary | undefined;
  /** Which registrations are one person. */
  groups(): PersonGroups;
  /** People who look like one and that nobody has decided about. */
  openPairs(): readonly PersonPair[];
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
  const pairs = new PersonPairs();
  let groups = personGroups([]);
  let latest: readonly PersonSummary[] = [];
  const forgetAllBut = (streams: ReadonlySet<StreamId>): void => {
    for (const stream of byStream.keys()) {
      if (streams.has(stream)) continue;
      engine.discard(stream);
      byStream.delete(stream);
    }
  };
  return {
    update: (registrations) => {
      groups = personGroups(registrations);
      const people = mergedPeople(registrations, groups);
      pairs.update(people);
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
    get: (stream) => byStream.get(groups.canonicalOf(stream)),
    groups: () => groups,
    openPairs: () => pairs.open(groups),
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
  const name = foldedName(candidate);
  return people.flatMap((person): readonly Duplicate[] => {
    if (person.stream === candidate.stream) return [];
    if (cf !== '' && person.codiceFiscale?.toUpperCase() === cf) {
      return [{ person, why: 'codiceFiscale' }];
    }
    const isSameBirth = candidate.birthDate !== null && candidate.birthDate === person.birthDate;
    const isSamePhone = phone.length >= 6 && nationalDigits(person.phone ?? '') === phone;
    // Names last: comparing them is what costs.
    if (!(isSameBirth || isSamePhone) || !isSimilarName(name, foldedName(person))) return [];
    return [{ person, why: isSameBirth ? 'nameAndBirth' : 'phone' }];
  });
}
