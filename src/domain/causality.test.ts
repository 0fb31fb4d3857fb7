import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causalityOf } from './causality.ts';
import { foldStream } from './fold.ts';
import type { FactId } from './ids.ts';
import { chain, linkedFact } from './testing/linked-facts.ts';
import { TestDevice } from './testing/test-device.ts';
import type { Fact } from './fact.ts';

const idsOf = (facts: readonly Fact[]): readonly FactId[] => facts.map(({ id }) => id);
const noon = Date.UTC(2026, 10, 24, 11);

/** Whether no fact comes before one it names in `after`. */
const isParentsFirst = (ordered: readonly Fact[]): boolean => {
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  return ordered.every((fact, index) => fact.after.every((id) => (place.get(id) ?? -1) < index));
};

describe('order', () => {
  it('follows what each had seen, even when the clocks say the opposite', () => {
    const facts = chain(50, (index) => noon - index * 3_600_000);
    const { ordered, heads } = causalityOf(facts.toReversed());
    expect(idsOf(ordered)).toEqual(idsOf(facts));
    expect(heads).toEqual([facts.at(-1)!.id]);
  });

  it('of two that had not seen each other, the earlier stamp comes first', () => {
    const late = linkedFact({ device: 1, dseq: 1, after: [], clock: noon + 1 });
    const early = linkedFact({ device: 2, dseq: 1, after: [], clock: noon });
    const { ordered, heads, sees } = causalityOf([late, early]);
    expect(idsOf(ordered)).toEqual([early.id, late.id]);
    expect(heads).toHaveLength(2);
    expect(sees(late, early) || sees(early, late)).toBe(false);
  });

  it('property: parents first and the same, whatever the order of arrival and the repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1000), (seed, turn) => {
        const facts = TestDevice.history(seed, 3, 30);
        const turned = [...facts.slice(turn % facts.length), ...facts].toReversed();
        const { ordered, heads } = causalityOf(turned);
        expect(isParentsFirst(ordered)).toBe(true);
        expect(idsOf(ordered)).toEqual(idsOf(causalityOf(facts).ordered));
        expect(heads).toEqual(causalityOf(facts).heads);
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

describe('facts on the way', () => {
  const [a, b, c, d] = chain(4, (index) => noon + index) as [Fact, Fact, Fact, Fact];

  it('given a missing parent, the others fold and it is simply not there', () => {
    const { ordered, heads } = causalityOf([a, c, d]);
    expect(idsOf(ordered)).toEqual([a.id, c.id, d.id]);
    expect(heads).toEqual([a.id, d.id]);
  });

  it('a device always knows what it wrote, even while what lies between is missing', () => {
    const other = linkedFact({ device: 2, dseq: 1, after: [a.id], clock: noon + 5 });
    const later = linkedFact({ device: 1, dseq: 2, after: [other.id], clock: noon + 6 });
    expect(causalityOf([a, later]).sees(later, a)).toBe(true);
    expect(foldStream([a, later]).answers.get('motivo.richiesta')?.values).toHaveLength(1);
  });

  it('given only what came after, nothing is lost when the parents arrive', () => {
    expect(idsOf(causalityOf([d]).ordered)).toEqual([d.id]);
    expect(idsOf(causalityOf([d, c, b, a]).ordered)).toEqual(idsOf([a, b, c, d]));
  });

  it('given nothing, there is nothing', () => {
    expect(causalityOf([])).toMatchObject({ ordered: [], heads: [] });
  });
});

describe('what can’t be, and must not harm', () => {
  it('two facts of a cloned device with one number have not seen each other', () => {
    const one = linkedFact({ dseq: 7, after: [], clock: noon });
    const clone = linkedFact({ dseq: 7, after: [], clock: noon + 1 });
    const { sees } = causalityOf([one, clone]);
    expect(sees(one, clone) || sees(clone, one)).toBe(false);
  });

  it('a fact has not seen itself, and a cycle ends', () => {
    const own = linkedFact({ dseq: 1, after: [], clock: noon });
    const itself = { ...own, after: [own.id] };
    expect(causalityOf([itself]).ordered).toHaveLength(1);
    expect(causalityOf([itself]).sees(itself, itself)).toBe(false);
    const x = linkedFact({ device: 1, dseq: 1, after: [], clock: noon });
    const y = linkedFact({ device: 2, dseq: 1, after: [x.id], clock: noon });
    const z = linkedFact({ device: 3, dseq: 1, after: [y.id], clock: noon });
    const round = [{ ...x, after: [z.id] }, y, z];
    expect(causalityOf(round).ordered).toHaveLength(3);
    expect(foldStream(round).facts).toBe(3);
  });

  it('64 parents, all the same, count once', () => {
    const parent = linkedFact({ device: 1, dseq: 1, after: [], clock: noon });
    const after = Array.from({ length: 64 }, () => parent.id);
    const child = linkedFact({ device: 2, dseq: 1, after, clock: noon - 1 });
    expect(idsOf(causalityOf([child, parent]).ordered)).toEqual([parent.id, child.id]);
  });

  it('5,000 facts in a chain, clocks running backwards, fold to the last', () => {
    const facts = chain(5000, (index) => noon - index);
    const state = foldStream(facts.toReversed());
    expect(state.facts).toBe(5000);
    expect(state.answers.get('motivo.richiesta')?.values).toMatchObject([{ value: 5000 }]);
    expect(state.heads).toEqual([facts.at(-1)!.id]);
  });
});
