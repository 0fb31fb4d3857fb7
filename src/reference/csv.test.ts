import { expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

it.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['\uFEFF"a","b"\n', [['a', 'b']]],
  ['"x, y","say ""hi"""\n', [['x, y', 'say "hi"']]],
  ['"two\nlines",2\n', [['two\nlines', '2']]],
  ['a,,\n', [['a', '', '']]],
  ['a,', [['a', '']]],
  ['\n\na\n\n', [['a']]],
  ['"never closed', [['never closed']]],
  ['"a"b,c\n', [['"a"b', 'c']]],
  ['', []],
])('%j', (text, records) => {
  expect(parseCsv(text)).toEqual(records);
});

it('semicolons too', () => {
  expect(parseCsv('a;b,c\n', ';')).toEqual([['a', 'b,c']]);
});
