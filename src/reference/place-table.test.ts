import { expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { belfioreCode } from './belfiore-code.ts';
import { type Place, placeTableOf } from './place-table.ts';

const founded = isoDate('1900-01-01');
const twice: Place = {
  code: belfioreCode('A001'),
  name: 'Due Volte',
  periods: [
    { from: founded, to: isoDate('1928-09-06') },
    { from: isoDate('1949-03-24'), to: isoDate('1960-12-31') },
  ],
};
const table = placeTableOf([twice], ({ name }) => ({ names: [name] }), {
  name: 'prova',
  version: '1',
  asOf: isoDate('2026-01-01'),
  licence: 'CC0',
});

it.each([
  ['1899-12-31', { reason: 'notYet', place: twice, from: '1900-01-01' }],
  ['1928-09-07', { reason: 'abolished', place: twice, on: '1928-09-06' }],
  ['1949-03-23', { reason: 'abolished', place: twice, on: '1928-09-06' }],
  ['1961-01-01', { reason: 'abolished', place: twice, on: '1960-12-31' }],
])('a place founded, abolished, founded again, abolished: on %s %j', (date, error) => {
  expect(table.byCode(twice.code, isoDate(date))).toEqual({ ok: false, error });
});

it.each(['1900-01-01', '1928-09-06', '1949-03-24', '1960-12-31'])('exists on %s', (date) => {
  expect(table.byCode(twice.code, isoDate(date))).toEqual({ ok: true, value: twice });
});
