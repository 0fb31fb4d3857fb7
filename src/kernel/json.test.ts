import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, canonicalJson, type Json } from './json.ts';

const asJson = (value: unknown): Json => value as Json;

describe('canonical JSON', () => {
  it.each<readonly [Json, string]>([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ b: { d: 1, c: [{ z: 1, y: 2 }] }, a: null }, '{"a":null,"b":{"c":[{"y":2,"z":1}],"d":1}}'],
    [[3, 1, 2], '[3,1,2]'],
    [{ '10': 1, '9': 2, a: 3, A: 4 }, '{"10":1,"9":2,"A":4,"a":3}'],
    [{ è: 1, e: 2, z: 3 }, '{"e":2,"z":3,"è":1}'],
    ['à «x» \u2028 \n "', '"à «x» \u2028 \\n \\""'],
    [[], '[]'],
    [{}, '{}'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    [false, 'false'],
    ['', '""'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 asks: 😀 before ﬁ', () => {
    expect(canonicalJson({ ﬁ: 1, '😀': 2 })).toBe('{"😀":2,"ﬁ":1}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (bad) => {
    expect(() => canonicalJson(bad)).toThrow(RangeError);
    expect(() => canonicalJson([{ a: bad }])).toThrow(RangeError);
  });

  it('keeps a key named __proto__ as any other', () => {
    const value = asJson(JSON.parse('{"__proto__":{"admin":true},"a":1}'));
    expect(canonicalJson(value)).toBe('{"__proto__":{"admin":true},"a":1}');
  });

  it('property: what it writes reads back equal, and the order of keys does not matter', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (raw) => {
        const value = asJson(JSON.parse(JSON.stringify(raw))); // without -0, which JSON has not
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { seed: 8785, numRuns: 300 },
    );
  });
});

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The same value with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('parseJson', () => {
  it('reads JSON, and says null of anything else', () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
    for (const text of ['', '{', 'undefined', '<html>']) expect(parseJson(text)).toBeNull();
  });
});
