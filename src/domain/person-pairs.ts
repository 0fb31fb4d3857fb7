import type { StreamId } from './ids.ts';
import type { PersonGroups } from './person-merge.ts';
import { foldText } from '../kernel/fold-text.ts';
import { isSimilarName, type FoldedName } from './similar-names.ts';
import type { PersonSummary } from './summary.ts';

/** Two people of the office who look like one. */
export interface PersonPair {
  /** The smaller id first. */
  readonly people: readonly [PersonSummary, PersonSummary];
  readonly why: 'codiceFiscale' | 'nameAndBirth';
  /** One said they are the same, another that they are not, without having seen each other. */
  readonly isContested: boolean;
}

interface Known {
  readonly person: PersonSummary;
  readonly name: FoldedName;
  readonly code: string;
  readonly birth: string;
}

type Why = PersonPair['why'];

/**
 * Looks for pairs as people come: same codice fiscale, or same birth date and a similar name. Only
 * people whose line is a new object are compared again, and only with those who share something.
 */
export class PersonPairs {
  private readonly known = new Map<StreamId, Known>();
  private readonly byCode = new Map<string, Set<StreamId>>();
  private readonly byBirth = new Map<string, Set<StreamId>>();
  private readonly folded = new Map<string, string>();
  private readonly found = new Map<StreamId, Map<StreamId, Why>>();

  update(people: readonly PersonSummary[]): void {
    const present = new Set(people.map(({ stream }) => stream));
    for (const stream of this.known.keys()) if (!present.has(stream)) this.drop(stream);
    for (const person of people) {
      const known = this.known.get(person.stream);
      if (known?.person === person) continue;
      if (known !== undefined) this.drop(person.stream);
      this.add(person);
    }
  }

  /** Pairs that nobody has decided, or that were decided both ways. */
  open(groups: PersonGroups): readonly PersonPair[] {
    return [...this.found].flatMap(([first, others]) =>
      [...others].flatMap(([second, why]) => {
        if (first > second) return [];
        const people = [this.known.get(first)?.person, this.known.get(second)?.person] as const;
        const decided = decisionBetween(groups, first, second);
        if (people[0] === undefined || people[1] === undefined) return [];
        if (decided !== null && decided !== 'contested') return [];
        return [{ people: [people[0], people[1]], why, isContested: decided === 'contested' }];
      }),
    );
  }

  private add(person: PersonSummary): void {
    const one: Known = {
      person,
      name: { surname: this.fold(person.surname), name: this.fold(person.name) },
      code: person.codiceFiscale?.toUpperCase() ?? '',
      birth: person.birthDate ?? '',
    };
    for (const stream of membersAt(this.byBirth, one.birth)) {
      const other = this.known.get(stream);
      if (other && isSimilarName(one.name, other.name)) this.pair(one, other, 'nameAndBirth');
    }
    for (const stream of membersAt(this.byCode, one.code)) {
      const other = this.known.get(stream);
      if (other) this.pair(one, other, 'codiceFiscale');
    }
    this.known.set(person.stream, one);
    enter(this.byCode, one.code, person.stream);
    enter(this.byBirth, one.birth, person.stream);
  }

  /** Names repeat: each is folded once. */
  private fold(text: string): string {
    const known = this.folded.get(text);
    if (known !== undefined) return known;
    const folded = foldText(text);
    this.folded.set(text, folded);
    return folded;
  }

  private pair(one: Known, other: Known, why: Why): void {
    this.pairsOf(one.person.stream).set(other.person.stream, why);
    this.pairsOf(other.person.stream).set(one.person.stream, why);
  }

  private pairsOf(stream: StreamId): Map<StreamId, Why> {
    const pairs = this.found.get(stream) ?? new Map<StreamId, Why>();
    this.found.set(stream, pairs);
    return pairs;
  }

  private drop(stream: StreamId): void {
    const one = this.known.get(stream);
    if (one !== undefined) {
      this.byCode.get(one.code)?.delete(stream);
      this.byBirth.get(one.birth)?.delete(stream);
    }
    this.known.delete(stream);
    for (const other of this.found.get(stream)?.keys() ?? []) this.found.get(other)?.delete(stream);
    this.found.delete(stream);
  }
}

const NOBODY: ReadonlySet<StreamId> = new Set();

const membersAt = (
  groups: ReadonlyMap<string, ReadonlySet<StreamId>>,
  key: string,
): ReadonlySet<StreamId> => (key === '' ? NOBODY : (groups.get(key) ?? NOBODY));

function enter(groups: Map<string, Set<StreamId>>, key: string, stream: StreamId): void {
  if (key === '') return;
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Set([stream]));
  else group.add(stream);
}

/** Between any registration of the one and any of the other: contested wins, then what was said. */
function decisionBetween(
  groups: PersonGroups,
  first: StreamId,
  second: StreamId,
): ReturnType<PersonGroups['between']> {
  const said = groups
    .membersOf(first)
    .flatMap((one) => groups.membersOf(second).map((other) => groups.between(one, other)));
  return said.find((one) => one === 'contested') ?? said.find((one) => one !== null) ?? null;
}
