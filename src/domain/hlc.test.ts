import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceTag, Hlc, hlcMillis, MAX_DRIFT, nextHlc, observeHlc } from './hlc.ts';

const tag = 'deadbeef';
const hlc = (text: string): Hlc => Hlc.parse(text);
const noon = Date.UTC(2026, 10, 24, 11);

describe('the stamp of an event', () => {
  it('is 26 characters, lower-case hexadecimal and two dashes', () => {
    const stamp = nextHlc(null, noon, tag);
    expect(stamp).toHaveLength(26);
    expect(stamp).toBe(`${noon.toString(16).padStart(12, '0')}-0000-${tag}`);
    expect(hlcMillis(stamp)).toBe(noon);
  });

  it('carries the last eight digits of the device’s id', () => {
    expect(deviceTag('01930000-0000-7000-8000-0123456789ab')).toBe('456789ab');
  });

  it.each([
    ['1970', 0],
    ['before 1970', -5_000],
    ['2100', Date.UTC(2100, 0, 1)],
    ['9999', Date.UTC(9999, 11, 31)],
    ['a fraction of a millisecond', noon + 0.75],
  ])('can be made with a clock at %s', (_, now) => {
    const stamp = nextHlc(null, now, tag);
    expect(Hlc.safeParse(stamp).success).toBe(true);
    expect(hlcMillis(stamp)).toBe(Math.max(0, Math.trunc(now)));
  });

  it('a clock that steps back, or stands still, advances the counter', () => {
    const first = nextHlc(null, noon, tag);
    const second = nextHlc(first, noon - 3_600_000, tag);
    const third = nextHlc(second, noon, tag);
    expect([hlcMillis(second), hlcMillis(third)]).toEqual([noon, noon]);
    expect([second, third].map((stamp) => stamp.slice(13, 17))).toEqual(['0001', '0002']);
    expect(nextHlc(third, noon + 1, tag).slice(13, 17)).toBe('0000');
  });

  it('a full counter borrows a millisecond from the future', () => {
    const full = hlc(`${noon.toString(16).padStart(12, '0')}-ffff-${tag}`);
    const next = nextHlc(full, noon, tag);
    expect(hlcMillis(next)).toBe(noon + 1);
    expect(next > full).toBe(true);
  });

  it('property: each stamp of a device sorts after the one before, whatever its clock does', () => {
    const clock = fc.oneof(
      fc.integer({ min: -1000, max: Date.UTC(2100, 0, 1) }),
      fc.constantFrom(0, noon, noon + 1),
    );
    fc.assert(
      fc.property(fc.array(clock, { minLength: 2, maxLength: 60 }), (clocks) => {
        let last: Hlc | null = null;
        for (const now of clocks) {
          const next: Hlc = nextHlc(last, now, tag);
          expect(last === null || next > last).toBe(true);
          last = next;
        }
      }),
      { seed: 26 },
    );
  });
});

describe('seeing the stamp of another device', () => {
  const ceiling = noon + MAX_DRIFT;
  const at = (millis: number): Hlc => nextHlc(null, millis, 'cafecafe');

  it('given a later one within the drift, the next stamp here comes after it', () => {
    const remote = at(noon + MAX_DRIFT);
    const seen = observeHlc(nextHlc(null, noon, tag), remote, ceiling);
    expect(seen).toBe(remote);
    const next = nextHlc(seen, noon, tag);
    expect(next > remote).toBe(true);
    expect(next.endsWith(tag)).toBe(true);
  });

  it('given one beyond the drift, it is not believed: the clock here stays as it was', () => {
    const own = nextHlc(null, noon, tag);
    expect(observeHlc(own, at(noon + MAX_DRIFT + 1), ceiling)).toBe(own);
    expect(observeHlc(null, at(Date.UTC(2100, 0, 1)), ceiling)).toBeNull();
  });

  it('given an earlier one, nothing changes; given the first one, it is taken', () => {
    const own = nextHlc(null, noon, tag);
    expect(observeHlc(own, at(noon - 1), ceiling)).toBe(own);
    expect(observeHlc(null, at(noon), ceiling)).toBe(at(noon));
  });
});
