import { describe, expect, it } from 'vitest';
import { idleWatch } from './idle-watch.ts';

const MINUTE = 60_000;

/** A page whose clock only moves when told; `asleep` moves it without ticking. */
function page(limit = 10 * MINUTE) {
  let now = 1_000_000;
  let tick = (): void => undefined;
  const said = { locks: 0, told: 0 };
  const target = new EventTarget();
  const watch = idleWatch({
    clock: { now: () => now },
    limit,
    onIdle: () => (said.locks += 1),
    tellTabs: () => (said.told += 1),
    target,
    every: (_ms, callback) => {
      tick = callback;
      return () => (tick = () => undefined);
    },
  });
  return {
    watch,
    said,
    touch: () => target.dispatchEvent(new Event('pointerdown')),
    pass: (ms: number) => {
      for (let rest = ms; rest > 0; rest -= 1000) {
        now += 1000;
        tick();
      }
    },
    asleep: (ms: number) => {
      now += ms;
    },
    show: () => target.dispatchEvent(new Event('visibilitychange')),
  };
}

describe('a desk that nobody touches', () => {
  it('locks once, after saying so for half a minute', () => {
    const { watch, said, pass } = page();
    pass(10 * MINUTE - 31_000);
    expect(watch.secondsLeft.get()).toBeNull();
    pass(2_000);
    expect(watch.secondsLeft.get()).toBe(29);
    pass(60_000);
    expect(said.locks).toBe(1);
    expect(watch.secondsLeft.get()).toBeNull();
  });

  it('any touch starts the time again, in another tab too', () => {
    const { watch, said, pass, touch } = page();
    pass(10 * MINUTE - 5_000);
    touch();
    expect(watch.secondsLeft.get()).toBeNull();
    pass(10 * MINUTE - 5_000);
    watch.touched();
    pass(10 * MINUTE - 5_000);
    expect(said.locks).toBe(0);
  });

  it('locks a tablet that slept, even if a touch is what woke it', () => {
    const { said, asleep, touch } = page();
    asleep(11 * MINUTE);
    touch();
    expect(said.locks).toBe(1);
  });

  it('locks a hidden tab as soon as it is seen', () => {
    const { said, asleep, show } = page();
    asleep(11 * MINUTE);
    show();
    expect(said.locks).toBe(1);
  });

  it('tells other tabs of touches, not of each', () => {
    const { said, touch, pass } = page();
    for (let n = 0; n < 20; n += 1) touch();
    expect(said.told).toBe(1);
    pass(6_000);
    touch();
    expect(said.told).toBe(2);
  });

  it('a clock set back does not make the wait longer', () => {
    const { said, asleep, pass } = page();
    asleep(-60 * MINUTE);
    pass(10 * MINUTE + 1_000); // one tick to notice
    expect(said.locks).toBe(1);
  });
});
