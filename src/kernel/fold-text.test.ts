import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['AGLIÈ', 'aglie'],
  ['D’Amico-Łukasz', 'd amico lukasz'],
  ["Sant'Angelo  Lodigiano ", 'sant angelo lodigiano'],
  ['Straße', 'strasse'],
  ['Bjørn Æbelø', 'bjorn aebelo'],
  ['Đorđević', 'dordevic'],
  ['İstanbul', 'istanbul'],
  ['Valle d’Aosta/Vallée d’Aoste', 'valle d aosta vallee d aoste'],
  ['Şükrü Çağrı', 'sukru cagri'],
  ['Київ', 'киів'],
  ['محمد', 'محمد'],
  ['  …  ', ''],
])('«%s» folds to «%s»', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('property: idempotent, trimmed, single-spaced', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(folded).toBe(folded.trim());
      expect(folded).not.toContain('  ');
    }),
    { numRuns: 500 },
  );
});
