import { describe, expect, it } from 'vitest';
import { cleanPhone, formatPhone } from './phone-text.ts';

describe('formatPhone', () => {
  it.each([
    ['3330104527', '333 010 45 27'],
    ['+393330104527', '+39 333 010 45 27'],
    ['0039 333 010 4527', '+39 333 010 45 27'],
    ['061234567', '06 123 4567'],
    ['0591234567', '059 123 4567'],
    ['0543123456', '0543 123 456'],
    ['+41 44 668 18 00', '+41 44 668 18 00'],
    ['112', '112'],
  ])('%s → %s', (text, grouped) => {
    expect(formatPhone(text)).toBe(grouped);
  });

  it('cleans what is pasted', () => {
    expect(cleanPhone('0039 (333) 010-4527')).toBe('+393330104527');
  });
});
