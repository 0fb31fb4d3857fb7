import { describe, expect, it } from 'vitest';
import { commonIt } from './common.it.ts';
import { missingKeys, translator } from './messages.ts';

const italian = {
  hello: 'Buongiorno',
  step: 'Passo {current} di {total}',
  answers: { one: '{n} risposta', other: '{n} risposte' },
} as const;

describe('translator', () => {
  it('fills parameters and chooses the plural', () => {
    const t = translator(italian);
    expect(t('hello')).toBe('Buongiorno');
    expect(t('step', { current: 6, total: 12 })).toBe('Passo 6 di 12');
    expect(t('answers', { n: 1 })).toBe('1 risposta');
    expect(t('answers', { n: 1606 })).toBe('1.606 risposte');
  });

  it('uses the plural rules of the language that has the words', () => {
    const arabic = { answers: { one: 'إجابة', two: 'إجابتان', other: '{n} إجابة' } };
    const t = translator(italian, 'ar', arabic);
    expect(t('answers', { n: 2 })).toBe('إجابتان');
    expect(t('hello')).toBe('Buongiorno');
    expect(missingKeys(italian, arabic)).toEqual(['hello', 'step']);
  });

  it('refuses to compile a missing key, a missing parameter, a key that Italian lacks', () => {
    const t = translator(italian);
    // @ts-expect-error no such key
    expect(t('goodbye')).toBe('goodbye');
    // @ts-expect-error parameters are required
    expect(t('step')).toBe('Passo {current} di {total}');
    // @ts-expect-error Italian comes first
    translator(italian, 'de', { tschuess: 'Tschüss' });
  });

  it('has no empty common word', () => {
    const t = translator(commonIt);
    expect(t('stepOf', { current: 1, total: 2 })).toBe('Passo 1 di 2');
    expect(Object.values(commonIt)).not.toContain('');
  });
});
