import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { belfioreCode } from '../belfiore-code.ts';
import type { TableSource } from '../place-table.ts';
import type { ComuneTable } from './comune.ts';
import { type IstatImport, importIstatComuni } from './istat-import.ts';
import { parseIstatRows } from './istat-rows.ts';
import { loadComuni } from './load-comuni.ts';
import { istatMessagesIt } from './messages.it.ts';

const HEADER =
  '"CODICE_REGIONE","CODICE_PROVINCIA","SIGLA_AUTOMOBILISTICA","ID_COMUNE","CODICE_COMUNE","LABEL_COMUNE_IT","LABEL_COMUNE_DE","DATA_INIZIO_VALIDITA","DATA_FINE_VALIDITA"';
const row = (province: string, code: string, names: string, from: string, to: string): string =>
  `"00","${code.slice(0, 3)}","${province}","${code}-(…)","${code}",${names},"${from}","${to}"`;

/** Rows of the real file that show one thing each. */
const SAMPLE = [
  HEADER,
  // Renamed, then abolished.
  row('TO', '001801', '"ABBADIA",""', '17-03-1861', '01-04-1864'),
  row('TO', '001801', '"ABBADIA ALPINA",""', '01-04-1864', '06-12-1928'),
  row('TO', '001801', '"ABBADIA ALPINA",""', '06-12-1928', '06-12-1928'),
  // Suppressed for twenty years, and a namesake elsewhere.
  row('IM', '008004', '"ARMO",""', '17-03-1861', '06-09-1928'),
  row('IM', '008004', '"ARMO",""', '24-03-1949', '31-12-9999'),
  row('TN', '022804', '"ARMO",""', '16-10-1920', '28-02-1929'),
  // Moved to a new province, whose birth gave its old code to others; one row written twice.
  row('UD', '030029', '"CHIONS",""', '20-11-1866', '06-04-1968'),
  row('PN', '093013', '"CHIONS",""', '06-04-1968', '31-12-9999'),
  row('UD', '030030', '"CHIOPRIS-VISCONE",""', '17-03-1923', '06-04-1968'),
  row('UD', '030030', '"CHIOPRIS-VISCONE",""', '17-03-1923', '06-04-1968'),
  row('UD', '030029', '"CHIOPRIS-VISCONE",""', '06-04-1968', '31-12-9999'),
  row('UD', '030030', '"NATO QUEL GIORNO",""', '06-04-1968', '31-12-9999'),
  row('BZ', '021008', '"BOLZANO","BOZEN"', '16-10-1920', '31-12-9999'),
  row('TN', '022999', '"COMUNE NUOVISSIMO",""', '01-01-2026', '31-12-9999'),
].join('\r\n');

const source: TableSource = {
  name: 'ISTAT, Vocabolari controllati: città',
  version: '561216fd',
  asOf: isoDate('2025-09-09'),
  licence: 'CC BY 4.0',
};

/** The whole file where this machine has it, else the sample: what is expected holds of both. */
const istatCsv = (): Promise<string> =>
  readFile(
    `${process.env['SPORTELLO_DATA'] ?? '../shared/data'}/istat-vocab/cities.csv`,
    'utf8',
  ).catch(() => SAMPLE);

let base: ComuneTable;
let file: string;
let imports: Readonly<Record<'sample' | 'file', IstatImport>>;
beforeAll(async () => {
  [base, file] = await Promise.all([loadComuni(), istatCsv()]);
  imports = { sample: imported(SAMPLE), file: imported(file) };
});

function imported(csv: string): IstatImport {
  const result = importIstatComuni(csv, base, source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(['sample', 'file'] as const)('laid over the embedded table: the %s', (which) => {
  it('gives the years of existence, gaps included', () => {
    const { table } = imports[which];
    const existed = (code: string, date: string): string => {
      const found = table.byCode(belfioreCode(code), isoDate(date));
      return found.ok ? 'yes' : found.error.reason;
    };
    expect(existed('A003', '1928-12-06')).toBe('yes');
    expect(existed('A003', '1928-12-07')).toBe('abolished');
    expect(existed('A418', '1920-01-01')).toBe('yes');
    expect(existed('A418', '1935-01-01')).toBe('abolished');
    expect(existed('A418', '1950-01-01')).toBe('yes');
    expect(existed('A417', '1935-01-01')).toBe('abolished');
    expect(existed('C640', '1950-01-01')).toBe('yes');
  });

  it('gives ISTAT codes and the German name, by which it is found', () => {
    const { table } = imports[which];
    const found = table.byCode(belfioreCode('C640'));
    expect(found.ok && found.value.istatCode).toBe('093013');
    const [first] = table.search('bozen', { limit: 1 });
    expect(first?.place).toMatchObject({ name: 'Bolzano', otherName: 'BOZEN' });
  });

  it('never begins a comune later than the base does: an old name may be missing', () => {
    const { table } = imports[which];
    const later = table.places.filter(
      (comune, index) => comune.periods[0].from !== base.places[index]?.periods[0].from,
    );
    expect(later).toEqual([]);
    expect(table.source).toBe(source);
  });
});

describe('the sample alone', () => {
  it('tells what it did, and which comuni have no code yet', () => {
    const { refined, untouched, withoutCode } = imports.sample;
    expect(refined).toBe(6);
    expect(refined + untouched).toBe(base.places.length);
    expect(withoutCode).toEqual(['NATO QUEL GIORNO', 'COMUNE NUOVISSIMO']);
  });
});

it('the file refines nearly all of the table, when it is the whole file', () => {
  const { refined, withoutCode } = imports.file;
  expect(refined).toBeGreaterThanOrEqual(file === SAMPLE ? 6 : 9_700);
  expect(withoutCode.length).toBeLessThan(20);
});

describe('refused, with the row', () => {
  it.each([
    ['', 'istatEmpty', {}],
    [HEADER, 'istatEmpty', {}],
    ['a,b\n1,2', 'istatColumnMissing', { column: 'CODICE_COMUNE' }],
    [`${HEADER}\n"00","001"`, 'istatFields', { row: 2, found: 2, expected: 9 }],
    [
      `${HEADER}\n${row('TO', '1801', '"X",""', '17-03-1861', '01-04-1864')}`,
      'istatCode',
      { row: 2, found: '1801' },
    ],
    [
      `${HEADER}\n${row('TO', '001801', '"",""', '17-03-1861', '01-04-1864')}`,
      'istatName',
      { row: 2 },
    ],
    [
      `${HEADER}\n${row('TO', '001801', '"X",""', '30-02-1861', '01-04-1864')}`,
      'istatDate',
      { row: 2, found: '30-02-1861' },
    ],
    [
      `${HEADER}\n${row('TO', '001801', '"X",""', '17-03-1861', '1864-04-01')}`,
      'istatDate',
      { row: 2, found: '1864-04-01' },
    ],
    [
      `${HEADER}\n${row('TO', '001801', '"X",""', '17-03-1900', '01-04-1864')}`,
      'istatEndBeforeStart',
      { row: 2, name: 'X' },
    ],
  ] as const)('%#: %s', (csv, key, params) => {
    const result = parseIstatRows(csv);
    expect(result.ok ? null : result.error[0]).toEqual({ key, params });
    const blanks = [...istatMessagesIt[key].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    expect(Object.keys(params)).toEqual(expect.arrayContaining(blanks));
  });

  it('stops after fifty errors', () => {
    const bad = row('TO', 'x', '"X",""', '17-03-1861', '01-04-1864');
    const result = parseIstatRows([HEADER, ...Array.from({ length: 80 }, () => bad)].join('\n'));
    expect(result.ok ? 0 : result.error.length).toBe(50);
  });
});
