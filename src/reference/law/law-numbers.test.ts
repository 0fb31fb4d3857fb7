import { describe, expect, it } from 'vitest';
import * as activation from './activation-numbers.ts';
import * as income from './income-thresholds.ts';
import { lawNumbers } from './law-numbers.it.ts';
import * as patto from './patto-numbers.ts';
import * as reallowance from './reallowance-numbers.ts';

describe('the numbers of the law, as they are shown', () => {
  it('none is left out: what a service uses, the office reads', () => {
    const used = [activation, income, patto, reallowance].flatMap((file) => Object.keys(file));
    expect(lawNumbers.map(({ key }) => key).toSorted()).toEqual(used.toSorted());
  });

  it('each value has its words, norm and mark', () => {
    for (const { values } of lawNumbers) {
      for (const { value, norm, mark } of values) {
        expect(value).not.toMatch(/undefined|NaN|\[object/);
        expect(norm).not.toBe('');
        expect(['V', 'V2', 'M', 'P']).toContain(mark);
      }
    }
  });
});
