import { expect, it } from 'vitest';
import { parseCsv } from '../reference/csv.ts';
import { indicatorsCsv } from './indicators-csv.ts';

const table = (rows: readonly (readonly (string | number | null)[])[]) =>
  indicatorsCsv([], [{ title: 'Esiti', columns: ['Esito', 'Quanti'], rows }]);

it('is read again as it was: semicolons, quotes and line breaks in a name', () => {
  const names = ['Sala A; piano 2', 'Detta "la Torre"', 'due\nrighe'];
  const read = parseCsv(table(names.map((name) => [name, 1])), ';');
  expect(read.slice(2).map(([name]) => name)).toEqual(names);
});

it('begins with the UTF-8 mark, ends lines with CRLF, and writes numbers with a comma', () => {
  const text = table([['mediana', 30.5]]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('mediana;30,5\r\n');
});

it.each(['=1+1', '+39', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
  'text that a spreadsheet would run is only shown: %j',
  (cell) => {
    const [, , row] = parseCsv(table([[cell, 1]]), ';');
    expect(row?.[0]).toBe(`'${cell}`);
  },
);

it('what has no value is empty, a zero is a zero', () => {
  expect(
    table([
      ['x', null],
      ['y', 0],
    ]),
  ).toContain('x;\r\ny;0\r\n');
});

it('notes stand before the tables, each table after an empty line', () => {
  const tables = [{ title: 'Uno', columns: ['a'], rows: [['1']] }];
  expect(indicatorsCsv(['Ufficio di Montefiore'], tables)).toBe(
    '\uFEFFUfficio di Montefiore\r\n\r\nUno\r\na\r\n1\r\n',
  );
});
