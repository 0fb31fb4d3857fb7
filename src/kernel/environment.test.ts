import { describe, expect, it } from 'vitest';
import { randomBelow, seededRandom } from './environment.ts';
import { groupBy } from './group-by.ts';
import { sha256Hex } from './hash.ts';

describe('chance with a seed', () => {
  it('repeats itself, and differs by seed', () => {
    expect(seededRandom(7).bytes(16)).toEqual(seededRandom(7).bytes(16));
    expect(seededRandom(7).bytes(16)).not.toEqual(seededRandom(8).bytes(16));
    expect(new Set(seededRandom(0).bytes(32)).size).toBeGreaterThan(8);
  });

  it('gives every number below a bound, and no other', () => {
    const random = seededRandom(3);
    const drawn = new Set(Array.from({ length: 500 }, () => randomBelow(random, 6)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

it('groups keep the order in which they first appear', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], ([letter]) => letter);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['è', '97c916cd94785d7b9b52ae7013c267854f275691ddaae212bc1c07f639b8a0c7'],
])('SHA-256 of «%s»', (text, hash) => {
  expect(sha256Hex(text)).toBe(hash);
});
