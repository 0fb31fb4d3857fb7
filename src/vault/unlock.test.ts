import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { checkVerifier, makeVerifier } from './password-verifier.ts';
import { plainSealer } from './plain-sealer.ts';
import { delayAfter, unlock, waitBefore, type Attempts } from './unlock.ts';

const CHEAP = { memoryKiB: 64, iterations: 1 };
const random = seededRandom(7);

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

describe('the local verifier', () => {
  it('knows the right password, however its accents were typed, and no other', async () => {
    const verifier = await makeVerifier('perché no, davvero', random, CHEAP);
    expect(await checkVerifier(verifier, 'perche\u0301 no, davvero')).toBe(true);
    expect(await checkVerifier(verifier, 'perche no, davvero')).toBe(false);
    expect(await checkVerifier(verifier, '')).toBe(false);
    expect(verifier).not.toContain('davvero');
  });
});

describe('unlocking without the network', () => {
  it('counts wrong passwords, makes them wait longer, and forgets them after the right one', async () => {
    const tablet = device();
    const needs = { ...tablet, verifier: await makeVerifier('una frase lunga', random, CHEAP) };
    for (let n = 0; n < 3; n += 1) await unlock('sbagliata', needs);
    const tooSoon = await unlock('una frase lunga', needs);
    expect(tooSoon).toEqual({ ok: false, error: { kind: 'tooSoon', waitMs: 2_000 } });
    tablet.pass(2_000);
    expect((await unlock('una frase lunga', needs)).ok).toBe(true);
    expect(tablet.failed()).toBe(0);
  });

  it('counts an attempt even if the page closes while the password is being checked', async () => {
    const tablet = device();
    const verifier = await makeVerifier('una frase lunga', random, CHEAP);
    const checking = unlock('sbagliata', { ...tablet, verifier });
    await Promise.resolve();
    await Promise.resolve();
    expect(tablet.failed()).toBe(1);
    await checking;
  });

  it('never makes anyone wait more than the delay, whatever the clock does', () => {
    expect(waitBefore({ failed: 4, lastAt: 9_000_000 }, 0)).toBe(delayAfter(4));
    expect(waitBefore({ failed: 4, lastAt: 0 }, 9_000_000)).toBe(0);
    expect(delayAfter(500)).toBe(5 * 60_000);
  });
});

describe('the plain sealer', () => {
  it('gives back what it was given and says when bytes are damaged', async () => {
    const place = { store: 'tail', key: 'x' };
    const bytes = await plainSealer.seal(place, { b: [1, 'è'], a: null });
    expect(await plainSealer.open(place, bytes)).toEqual({
      ok: true,
      value: { a: null, b: [1, 'è'] },
    });
    expect((await plainSealer.open(place, bytes.slice(1))).ok).toBe(false);
  });
});
