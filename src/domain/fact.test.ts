import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { commitmentOf, Fact, factHash, factsHash, isIntact } from './fact.ts';
import { TestDevice } from './testing/test-device.ts';

const device = new TestDevice(1);
device.answer('motivo.motivi', ['cercareLavoro']);
device.answer('motivo.richiesta', 'un lavoro, perché no');
device.write('noteAdded', { text: 'torna domani' });
const [first, second, third] = device.facts as [Fact, Fact, Fact];

describe('a fact', () => {
  it('is what its schema says, and nothing more', () => {
    expect(Fact.parse(structuredClone(first))).toEqual(first);
    expect(Fact.safeParse({ ...first, extra: 1 }).success).toBe(false);
    expect(Fact.safeParse({ ...first, dseq: 0 }).success).toBe(false);
    expect(Fact.safeParse({ ...first, type: 'Answer-Given' }).success).toBe(false);
  });

  it('commits to its salt and its payload', () => {
    expect(first.commitment).toBe(commitmentOf(first.salt, first.payload));
    expect(commitmentOf(first.salt, { b: 1, a: 2 })).toBe(commitmentOf(first.salt, { a: 2, b: 1 }));
    expect(commitmentOf(second.salt, first.payload)).not.toBe(first.commitment);
    expect(device.facts.every(isIntact)).toBe(true);
  });

  it('property: one changed character in payload or salt, and it is no longer intact', () => {
    const text = JSON.stringify(second.payload);
    const place = fc.nat(text.length - 1);
    fc.assert(
      fc.property(place, fc.constantFrom('x', '7', ' '), (at, by) => {
        fc.pre(text[at] !== by);
        const changed = text.slice(0, at) + by + text.slice(at + 1);
        const payload = parsed(changed);
        fc.pre(payload !== undefined && JSON.stringify(payload) !== text);
        expect(isIntact({ ...second, payload: payload ?? null })).toBe(false);
      }),
      { seed: 5 },
    );
    const salt = `${second.salt.startsWith('0') ? '1' : '0'}${second.salt.slice(1)}`;
    expect(isIntact({ ...second, salt })).toBe(false);
  });
});

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

describe('the chain of a device', () => {
  it('links each fact to the one before by its hash', () => {
    expect(device.facts.map(({ prevDevice }) => prevDevice)).toEqual([
      null,
      factHash(first),
      factHash(second),
    ]);
    expect(device.facts.map(({ dseq }) => dseq)).toEqual([1, 2, 3]);
    expect(third.after).toEqual([second.id]);
  });

  it('outlives the erasure of payload and salt (GDPR art. 17)', () => {
    const erased = { ...first, payload: null, salt: '0'.repeat(32) };
    expect(factHash(erased)).toBe(second.prevDevice);
    expect(isIntact(erased)).toBe(false);
  });

  it.each([
    ['commitment', { commitment: second.commitment }],
    ['time', { hlc: second.hlc }],
    ['author', { actor: first.device }],
    ['type', { type: 'noteAdded' }],
    ['what it had seen', { after: [third.id] }],
  ])('breaks when the %s changes', (_, change) => {
    expect(factHash({ ...first, ...change } as Fact)).not.toBe(second.prevDevice);
  });
});

describe('the hash of a set of facts', () => {
  it('is the same in any order', () => {
    expect(factsHash([third, first, second])).toBe(factsHash([first, second, third]));
  });

  it('changes with any fact more, less or other', () => {
    const whole = factsHash([first, second]);
    expect(factsHash([first])).not.toBe(whole);
    expect(factsHash([first, second, third])).not.toBe(whole);
    expect(factsHash([first, third])).not.toBe(whole);
    expect(factsHash([])).toMatch(/^[0-9a-f]{64}$/);
  });
});
