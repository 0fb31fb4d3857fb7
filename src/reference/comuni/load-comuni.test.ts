import { beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { belfioreCode } from '../belfiore-code.ts';
import { comuneLabel } from './comune-label.ts';
import type { ComuneTable } from './comune.ts';
import { loadComuni } from './load-comuni.ts';

let table: ComuneTable;
beforeAll(async () => {
  table = await loadComuni();
});

const found = (text: string, limit = 5): readonly string[] =>
  table.search(text, { limit }).map(({ place }) => comuneLabel(place));

it('has every present comune and the abolished ones, built once', async () => {
  const present = table.places.filter(({ periods }) => periods.at(-1)?.to === null);
  expect(present.length).toBe(7896);
  expect(table.places.length).toBe(9841);
  expect(await loadComuni()).toBe(table);
  expect(table.source).toMatchObject({ version: '1.2.1', asOf: '2026-03-23' });
});

describe('by code, on a date', () => {
  it('an abolished comune is a birthplace until its end: A003 Abbadia Alpina', () => {
    expect(table.byCode(belfioreCode('A003'), isoDate('1920-01-01'))).toMatchObject({ ok: true });
    expect(table.byCode(belfioreCode('A003'), isoDate('1930-01-01'))).toMatchObject({
      ok: false,
      error: { reason: 'abolished', on: '1928-12-06', place: { name: 'Abbadia Alpina' } },
    });
    expect(table.byCode(belfioreCode('A003'))).toMatchObject({ ok: true });
  });
  it('a new comune is none before its beginning', () => {
    expect(table.byCode(belfioreCode('M423'), isoDate('2000-01-01'))).toMatchObject({
      ok: false,
      error: { reason: 'notYet', from: '2019-01-30' },
    });
  });
  it('a new province is not a new comune: Chions (PN) before 1968', () => {
    expect(table.byCode(belfioreCode('C640'), isoDate('1950-01-01'))).toMatchObject({ ok: true });
  });
  it('a code that is none', () => {
    expect(table.byCode(belfioreCode('A000'))).toEqual({
      ok: false,
      error: { reason: 'unknown', code: 'A000' },
    });
  });
});

describe('by text', () => {
  it.each([
    ['roma', 'Roma (RM)'],
    ['ROMA ', 'Roma (RM)'],
    ['h501', 'Roma (RM)'],
    ['forli', 'Forlì (FC)'],
    ['l aquila', "L'Aquila (AQ)"],
    ['reggio emilia', "Reggio nell'Emilia (RE)"],
    ['reggio re', "Reggio nell'Emilia (RE)"],
    ['contà', 'Contà (TN)'],
    ['mialno', 'Milano (MI)'],
    ['agrignto', 'Agrigento (AG)'],
    ['abbadia alpina', 'Abbadia Alpina (TO), fino al 06/12/1928'],
  ])('%s → %s', (text, label) => {
    expect(found(text)[0]).toBe(label);
  });
  it('the present ones before the abolished', () => {
    const matches = table.search('abbadia', { limit: 20 });
    expect(matches.map(({ isCurrent }) => isCurrent)).toEqual(
      matches.map(({ isCurrent }) => isCurrent).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(matches.some(({ isCurrent }) => !isCurrent)).toBe(true);
  });
  it('on a date, those of that day first', () => {
    const [first] = table.search('abbadia a', { onDate: isoDate('1920-01-01') });
    expect(first).toMatchObject({ isCurrent: true, place: { code: 'A003' } });
  });
  it('nothing for nothing, and no more than asked', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqqqqqqq')).toEqual([]);
    expect(found('san', 3).length).toBe(3);
    expect(table.search('san').length).toBe(10);
  });
  it('no name is damaged', () => {
    expect(table.places.filter(({ name }) => /[ÃÂ�]/.test(name) || name === '')).toEqual([]);
  });
});
