import { describe, expect, it } from 'vitest';
import { HOLD, keyKeeper } from './key-keeper.ts';

const hold = (operator: string) => ({ type: 'HOLD_KEY', operator, key: `chiave di ${operator}` });
const take = (operator: string) => ({ type: 'TAKE_KEY', operator });

function keeper() {
  let now = 0;
  const { hear } = keyKeeper(() => now);
  return { hear, pass: (ms: number) => (now += ms) };
}

describe('a key between a page and the next', () => {
  it('is given once, to the same operator', () => {
    const { hear } = keeper();
    expect(hear(hold('elena'))).toBeUndefined();
    expect(hear(take('elena'))).toEqual({ operator: 'elena', key: 'chiave di elena' });
    expect(hear(take('elena'))).toBeNull();
  });

  it('is never given to another operator, and is gone after somebody else has asked', () => {
    const { hear } = keeper();
    hear(hold('elena'));
    expect(hear(take('marco'))).toBeNull();
    expect(hear(take('elena'))).toBeNull();
  });

  it('waits for a reload, not for a tablet left alone', () => {
    const { hear, pass } = keeper();
    hear(hold('elena'));
    pass(HOLD + 1);
    expect(hear(take('elena'))).toBeNull();
  });

  it('is dropped by a lock', () => {
    const { hear } = keeper();
    hear(hold('elena'));
    hear({ type: 'DROP_KEY' });
    expect(hear(take('elena'))).toBeNull();
  });

  it('other messages are none of its business', () => {
    const { hear } = keeper();
    for (const message of [null, 'x', 7, {}, { type: 'SKIP_WAITING' }]) {
      expect(hear(message)).toBeUndefined();
    }
  });
});
