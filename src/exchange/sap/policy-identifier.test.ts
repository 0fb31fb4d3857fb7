import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { policyIdentifier, type PolicyIdentity } from './policy-identifier.ts';

const example: PolicyIdentity = {
  system: '08',
  sequence: 9_124_756,
  promoter: 'H501X000004',
  activity: 'A02',
  proposedOn: isoDate('2017-01-01'),
};

describe('policyIdentifier', () => {
  it('SAP standard · gives the identifier of the standard’s own example', () => {
    expect(policyIdentifier(example)).toBe('08008B3B94B');
  });

  it('SAP standard · the letter checks promoter, activity and date, not system and number', () => {
    const letter = (change: Partial<PolicyIdentity>): string | undefined =>
      policyIdentifier({ ...example, ...change }).at(-1);
    expect(letter({ system: '21', sequence: 1 })).toBe('B');
    expect(letter({ activity: 'A03' })).not.toBe('B');
    expect(letter({ proposedOn: isoDate('2017-01-02') })).not.toBe('B');
  });

  it('refuses a number that has no eight digits', () => {
    expect(() => policyIdentifier({ ...example, sequence: 2 ** 32 })).toThrow(RangeError);
    expect(() => policyIdentifier({ ...example, sequence: -1 })).toThrow(RangeError);
  });
});
