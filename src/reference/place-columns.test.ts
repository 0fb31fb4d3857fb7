import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '../kernel/iso-date.ts';
import { belfioreCode } from './belfiore-code.ts';
import { decodePlaces, encodePlaces } from './place-columns.ts';

const source = { name: 'prova', version: '1', asOf: isoDate('2026-01-01'), licence: 'CC0' };
const anyDate = fc.option(
  fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(isoDate('1861-01-01'), days)),
);
const anyRow = fc.record({
  code: fc
    .integer({ min: 0, max: 25_999 })
    .map((rank) =>
      belfioreCode(
        String.fromCharCode(65 + Math.floor(rank / 1000)) + String(rank % 1000).padStart(3, '0'),
      ),
    ),
  name: fc.string({ unit: fc.constantFrom(..."aàÉ '-ß"), minLength: 1 }),
  letters: fc.constantFrom('RM', 'TO', ''),
  from: anyDate,
  to: anyDate,
});

it('property: what is written in columns is read back, in the order of codes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyRow, { selector: ({ code }) => code, minLength: 1 }), (rows) => {
      const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
      expect(decodePlaces(encodePlaces(rows, source))).toEqual(sorted);
    }),
  );
});
