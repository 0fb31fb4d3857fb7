import { mergedPeople, personGroups, type PersonGroups } from './person-merge.ts';
import { PersonPairs, type PersonPair } from './person-pairs.ts';
import {
  NameWords,
  nationalDigits,
  scoreOf,
  wordFolder,
  wordsOfPerson,
  type PersonWords,
  type TypedWord,
} from './people-words.ts';
import type { StreamId } from './ids.ts';
import { foldedName, isSimilarName } from './similar-names.ts';
import type { PersonSummary } from './summary.ts';

export interface PersonHit {
  readonly person: PersonSummary;
  /** Words of the person's data that the query found, as indexed (folded): for the marks. */
  readonly terms: readonly string[];
}

export interface PeopleHits {
  /** Best first; of equals, the latest touched. */
  readonly hits: readonly PersonHit[];
  /** How many there are in all. */
  readonly found: number;
}

/** Search as you type over the people of the office: fuzzy, accent-blind, in memory. */
export interface PeopleIndex {
  /** Empty query: the latest touched first. */
  search(query: string, limit: number): readonly PersonHit[];
  /** The first `limit`, and how many there are; only among some people when told. */
  find(query: string, limit: number, among?: ReadonlySet<StreamId>): PeopleHits;
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

/** A person and where their words are. */
interface Slot {
  readonly person: PersonSummary;
  readonly words: PersonWords;
}

/** An empty index; give it the office's people with `update`. */
export function peopleIndex(): PeopleIndex {
  const rows = new PeopleRows();
  const pairs = new PersonPairs();
  let groups = personGroups([]);
  const find: PeopleIndex['find'] = (query, limit, among) => rows.find(query, limit, among);
  return {
    update: (registrations) => {
      groups = personGroups(registrations);
      const people = mergedPeople(registrations, groups);
      pairs.update(people);
      rows.update(people);
    },
    size: () => rows.size(),
    get: (stream) => rows.get(groups.canonicalOf(stream)),
    groups: () => groups,
    openPairs: () => pairs.open(groups),
    find,
    search: (query, limit) => find(query, limit).hits,
    duplicatesOf: (candidate) => likelyDuplicates(candidate, rows.latest()),
  };
}

/**
 * Everybody's words, one after the other. A word typed is looked for at the beginning of each
 * person's words: a pass over a hundred thousand costs the same whether it finds one or all.
 */
class PeopleRows {
  private slots: Slot[] = [];
  private readonly slotOf = new Map<StreamId, number>();
  private readonly names = new NameWords();
  private readonly fold = wordFolder();
  /** Latest touched first; null when it must be made again. */
  private order: readonly number[] | null = null;

  size = (): number => this.slotOf.size;

  get(stream: StreamId): PersonSummary | undefined {
    const slot = this.slotOf.get(stream);
    return slot === undefined ? undefined : this.slots[slot]?.person;
  }

  latest = (): readonly PersonSummary[] =>
    this.inOrder().flatMap((slot) => this.slots[slot]?.person ?? []);

  update(people: readonly PersonSummary[]): void {
    this.order = null;
    for (const person of people) this.put(person);
    if (people.length < this.slotOf.size) {
      this.keepOnly(new Set(people.map(({ stream }) => stream)));
    }
  }

  private put(person: PersonSummary): void {
    const slot = this.slotOf.get(person.stream) ?? this.slots.length;
    const before = this.slots[slot];
    if (before?.person === person) return;
    const words = wordsOfPerson(person, this.fold);
    if (before !== undefined) this.names.remove(before.words.names, slot);
    this.names.add(words.names, slot);
    this.slots[slot] = { person, words };
    this.slotOf.set(person.stream, slot);
  }

  /** The last one takes the place of who goes. */
  private keepOnly(streams: ReadonlySet<StreamId>): void {
    for (const [stream, slot] of this.slotOf) {
      if (streams.has(stream)) continue;
      const gone = this.slots[slot];
      const last = this.slots.pop();
      this.slotOf.delete(stream);
      if (gone !== undefined) this.names.remove(gone.words.names, slot);
      if (last === undefined || last === gone) continue;
      this.names.remove(last.words.names, this.slots.length);
      this.names.add(last.words.names, slot);
      this.slots[slot] = last;
      this.slotOf.set(last.person.stream, slot);
    }
  }

  private inOrder(): readonly number[] {
    this.order ??= this.slots
      .map((_, slot) => slot)
      .sort((a, b) => this.touchedAt(b) - this.touchedAt(a));
    return this.order;
  }

  private touchedAt = (slot: number): number => this.slots[slot]?.person.updatedAt ?? 0;

  find(query: string, limit: number, among?: ReadonlySet<StreamId>): PeopleHits {
    const typed = this.fold(spacedPhone(query)).map((word) => this.names.typed(word));
    const byScore: number[][] = [];
    let found = 0;
    for (const slot of this.inOrder()) {
      const row = this.slots[slot];
      if (row === undefined || (among !== undefined && !among.has(row.person.stream))) continue;
      const score = scoreOf(row.words, typed, slot);
      if (score === null) continue;
      found += 1;
      const equals = (byScore[score] ??= []);
      if (equals.length < limit) equals.push(slot);
    }
    const best = byScore.toReversed().flatMap((slots) => slots ?? []);
    return { found, hits: best.slice(0, limit).flatMap((slot) => this.hit(slot, typed)) };
  }

  private hit(slot: number, typed: readonly TypedWord[]): readonly PersonHit[] {
    const row = this.slots[slot];
    if (row === undefined) return [];
    const isFound = (own: string): boolean =>
      typed.some(({ word, nearWords }) => own.startsWith(word) || nearWords.has(own));
    return [{ person: row.person, terms: row.words.names.filter(isFound) }];
  }
}

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
