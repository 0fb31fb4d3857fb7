import { describe, expect, it } from 'vitest';
import { attempt, delayAfter, waitBefore, type Attempts } from './unlock.ts';

function device(start = 1_000_000) {
  let now = start;
  let stored: Attempts = { failed: 0, lastAt: 0 };
  return {
    clock: { now: () => now },
    attempts: {
      read: async () => stored,
      write: async (next: Attempts) => {
        stored = next;
      },
    },
    pass: (ms: number) => {
      now += ms;
    },
    failed: () => stored.failed,
  };
}

const right = async () => 'aperto';
const wrong = async () => null;

describe('attempts at a secret of this device', () => {
  it('counts wrong ones, makes them wait longer, and forgets them after the right one', async () => {
    const tablet = device();
    for (let n = 0; n < 3; n += 1) await attempt(wrong, tablet);
    expect(await attempt(right, tablet)).toEqual({
      ok: false,
      error: { kind: 'tooSoon', waitMs: 2_000 },
    });
    tablet.pass(2_000);
    expect(await attempt(right, tablet)).toEqual({ ok: true, value: 'aperto' });
    expect(tablet.failed()).toBe(0);
  });

  it('counts an attempt even if the page closes while the secret is being checked', async () => {
    const tablet = device();
    let counted = 0;
    await attempt(async () => {
      counted = tablet.failed();
      return null;
    }, tablet);
    expect(counted).toBe(1);
  });

  it('never makes anyone wait more than the delay, whatever the clock does', () => {
    expect(waitBefore({ failed: 4, lastAt: 9_000_000 }, 0)).toBe(delayAfter(4));
    expect(waitBefore({ failed: 4, lastAt: 0 }, 9_000_000)).toBe(0);
    expect(delayAfter(500)).toBe(5 * 60_000);
  });
});
