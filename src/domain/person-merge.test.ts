import { describe, expect, it } from 'vitest';
import { foldStream } from './fold.ts';
import { newStream, type StreamId } from './ids.ts';
import { peopleIndex } from './people-index.ts';
import { personPaths } from './person.ts';
import {
  decidePair,
  mergedPeople,
  mergedState,
  personGroups,
  undoPair,
  type PairDecision,
} from './person-merge.ts';
import { stateHash } from './state-hash.ts';
import { summarise } from './summarise.ts';
import type { PersonSummary } from './summary.ts';
import { TestDevice } from './testing/test-device.ts';
import type { Fact } from './fact.ts';

const personStream = (n: number): StreamId =>
  newStream('persona', `0193aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`);
const A = personStream(1);
const B = personStream(2);
const C = personStream(3);

/** A tablet with several people on it, each a stream; it meets others when told. */
class Tablet {
  private readonly streams = new Map<StreamId, TestDevice>();
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  at(stream: StreamId): TestDevice {
    const known =
      this.streams.get(stream) ??
      new TestDevice(this.seed * 10 + Number(stream.at(-1)), {
        stream,
        now: Date.UTC(2026, 10, 24, 9, this.seed),
      });
    this.streams.set(stream, known);
    return known;
  }

  register(stream: StreamId, surname: string, more: Readonly<Record<string, string>> = {}): void {
    const device = this.at(stream);
    device.answer(personPaths.surname, surname);
    device.answer(personPaths.name, 'Chiara');
    for (const [path, value] of Object.entries(more)) device.answer(path, value);
  }

  decide(kind: PairDecision | 'undo', first: StreamId, second: StreamId): void {
    const pair = [this.registration(first), this.registration(second)] as const;
    const writings = kind === 'undo' ? undoPair(pair) : decidePair(kind, pair);
    for (const { stream, facts } of writings) {
      for (const fact of facts) this.at(stream).append(fact);
    }
  }

  meets(other: Tablet): void {
    for (const stream of [A, B, C]) {
      const [mine, theirs] = [this.at(stream), other.at(stream)];
      mine.sees(theirs);
      theirs.sees(mine);
    }
  }

  facts(): readonly Fact[] {
    return [A, B, C].flatMap((stream) => this.at(stream).facts);
  }

  private registration(stream: StreamId) {
    return { stream, state: foldStream(this.at(stream).facts) };
  }
}

const linesOf = (facts: readonly Fact[]): readonly PersonSummary[] =>
  [A, B, C].flatMap((stream) => {
    const line = summarise(foldStream(facts.filter((fact) => fact.stream === stream)));
    return line?.kind === 'persona' ? [line] : [];
  });

const groupsOf = (facts: readonly Fact[]) => personGroups(linesOf(facts));
const membersIn = (facts: readonly Fact[]) =>
  [A, B, C].map((stream) => groupsOf(facts).membersOf(stream));

function twoTablets() {
  const [mine, theirs] = [new Tablet(1), new Tablet(2)];
  mine.register(A, 'Benedetti', { [personPaths.birthDate]: '1989-04-12' });
  mine.register(C, 'Benedetta');
  theirs.register(B, 'Benedetti', { [personPaths.birthDate]: '1989-04-12' });
  mine.meets(theirs);
  return { mine, theirs };
}

/** Every order of a few things. */
const ordersOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, at) =>
        ordersOf([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
      );

describe('one person registered twice', () => {
  it('merged, is one everywhere; the smaller id names it', () => {
    const { mine } = twoTablets();
    mine.decide('merged', B, A);
    expect(membersIn(mine.facts())).toEqual([[A, B], [A, B], [C]]);
    expect(groupsOf(mine.facts()).canonicalOf(B)).toBe(A);
  });

  it('two devices that merge in opposite directions agree', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    theirs.decide('merged', B, A);
    mine.meets(theirs);
    expect(membersIn(mine.facts())).toEqual([[A, B], [A, B], [C]]);
    expect(membersIn(theirs.facts())).toEqual(membersIn(mine.facts()));
  });

  it('A with B here and B with C there are one person of three registrations', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    theirs.decide('merged', C, B);
    mine.meets(theirs);
    for (const members of membersIn(theirs.facts())) expect(members).toEqual([A, B, C]);
  });

  it('undone, they are two again; histories are whole', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    const before = mine.facts();
    mine.meets(theirs);
    theirs.decide('undo', B, A);
    mine.meets(theirs);
    expect(membersIn(mine.facts())).toEqual([[A], [B], [C]]);
    for (const fact of before) expect(mine.facts()).toContain(fact);
  });

  it('an undo does not reach a merge it had not seen', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    theirs.decide('merged', A, B);
    mine.decide('undo', A, B);
    mine.meets(theirs);
    expect(groupsOf(mine.facts()).membersOf(A)).toEqual([A, B]);
  });

  it('half a merge (one stream still on the way) already holds, and can be undone', () => {
    const { mine } = twoTablets();
    mine.decide('merged', A, B);
    const half = mine.facts().filter(({ stream, type }) => stream === A || type !== 'personMerged');
    expect(groupsOf(half).membersOf(B)).toEqual([A, B]);
  });

  it('I7 · merged here and kept apart there: neither holds until a person decides', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    theirs.decide('keptApart', A, B);
    mine.meets(theirs);
    expect(groupsOf(mine.facts()).between(A, B)).toBe('contested');
    expect(groupsOf(mine.facts()).membersOf(A)).toEqual([A]);
    mine.decide('keptApart', A, B);
    expect(groupsOf(mine.facts()).between(B, A)).toBe('keptApart');
  });

  it('I6 · the order in which facts arrive changes nothing', () => {
    const { mine, theirs } = twoTablets();
    mine.decide('merged', A, B);
    theirs.decide('merged', B, C);
    mine.meets(theirs);
    theirs.decide('undo', A, B);
    mine.meets(theirs);
    const decisions = mine.facts().filter(({ type }) => type !== 'answerGiven');
    const expected = membersIn(mine.facts());
    expect(expected).toEqual([[A], [B, C], [B, C]]);
    const hashOf = (facts: readonly Fact[]) =>
      [A, B, C].map((one) => stateHash(foldStream(facts.filter(({ stream }) => stream === one))));
    const hashes = hashOf(decisions);
    const orders = ordersOf(decisions);
    expect(orders.length).toBeGreaterThan(100);
    for (const order of orders) {
      expect(membersIn(order)).toEqual(expected);
      expect(hashOf(order)).toEqual(hashes);
    }
  });
});

describe('what is read of a merged person', () => {
  const merged = () => {
    const { mine, theirs } = twoTablets();
    theirs.at(B).answer(personPaths.phone, '3330000002');
    mine.at(A).answer(personPaths.email, 'chiara@example.it');
    mine.meets(theirs);
    mine.decide('merged', A, B);
    return mine;
  };

  it('one line, with the latest value of each datum', () => {
    const facts = merged().facts();
    const people = mergedPeople(linesOf(facts), groupsOf(facts));
    expect(people.map(({ stream }) => stream)).toEqual([A, C]);
    expect(people[0]).toMatchObject({ phone: '3330000002', email: 'chiara@example.it' });
  });

  it('the state says the same as the line, and both histories', () => {
    const facts = merged().facts();
    const stateOf = (one: StreamId) => foldStream(facts.filter(({ stream }) => stream === one));
    const state = mergedState([stateOf(A), stateOf(B)]);
    expect(state.answers.get(personPaths.phone)?.values[0].value).toBe('3330000002');
    expect(state.answers.get(personPaths.email)?.values[0].value).toBe('chiara@example.it');
    expect(state.facts).toBe(stateOf(A).facts + stateOf(B).facts);
    expect(state.stream).toBe(A);
  });

  it('search shows one, and either registration leads to it', () => {
    const index = peopleIndex();
    index.update(linesOf(merged().facts()));
    expect(index.search('benedetti', 10).map(({ person }) => person.stream)).toEqual([A, C]);
    expect(index.get(B)?.stream).toBe(A);
  });
});
