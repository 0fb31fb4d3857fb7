import { describe, expect, it } from 'vitest';
import { asErased, Fact } from './fact.ts';
import { isStoredFact } from './fact-shape.ts';
import { foldStream } from './fold.ts';
import { TestDevice } from './testing/test-device.ts';

const device = new TestDevice(1);
const fact = device.answer('motivo.richiesta', 'un lavoro');

describe('the shape of a stored fact', () => {
  it('is that of every fact, also after an erasure', () => {
    expect(isStoredFact(JSON.parse(JSON.stringify(fact)))).toBe(true);
    expect(isStoredFact(asErased(fact))).toBe(true);
    expect(Fact.safeParse(asErased(fact)).success).toBe(false);
  });

  it.each([
    ...Object.keys(fact)
      .map((name) => ({ ...fact, [name]: { strange: true } }))
      .filter((one) => !isSame(one)),
    ...Object.keys(fact).map((name) =>
      Object.fromEntries(Object.entries(fact).filter(([key]) => key !== name)),
    ),
    { ...fact, more: 1 },
    JSON.parse(`{"__proto__":{},${JSON.stringify(fact).slice(1)}`),
    { ...fact, salt: '' },
    null,
    [fact],
    'text',
  ])('is not that of %j', (value) => {
    expect(isStoredFact(value)).toBe(false);
  });
});

/** Objects that a fact may have there. */
function isSame(value: object): boolean {
  const changed = JSON.stringify(value);
  return changed.includes('"payload":{"strange"') || changed.includes('"chart":{"strange"');
}

describe('an erased fact in the fold', () => {
  it('says nothing, is not unreadable, and keeps its place among the others', () => {
    const writer = new TestDevice(2);
    const first = writer.answer('motivo.richiesta', 'un lavoro');
    const second = writer.answer('motivo.urgenza', 'si');
    const third = writer.answer('motivo.richiesta', 'un corso');
    const state = foldStream([first, asErased(third), asErased(second)]);
    expect([...state.answers.keys()]).toEqual(['motivo.richiesta']);
    expect(state.erased.map((one) => one.fact)).toEqual([second.id, third.id]);
    expect(state.unreadable).toEqual([]);
    expect(state.heads).toEqual([third.id]);
    expect(JSON.stringify(state)).not.toContain('un corso');
  });
});
