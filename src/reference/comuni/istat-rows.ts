import { type IsoDate, isoDate, isoDateFromParts } from '../../kernel/iso-date.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { parseCsv } from '../csv.ts';
import type { Message } from '../message.ts';
import type { Validity } from '../validity.ts';

/** One row of ISTAT’s `cities.csv`: a comune under one name, code and province. */
export interface IstatRow extends Validity {
  readonly istatCode: string;
  readonly name: string;
  readonly otherName: string;
  readonly province: string;
}

export type IstatRowErrorKey =
  | 'istatEmpty'
  | 'istatColumnMissing'
  | 'istatFields'
  | 'istatCode'
  | 'istatName'
  | 'istatDate'
  | 'istatEndBeforeStart';

/** Words in `messages.it.ts`; `row` counts from 1 at the header, as a spreadsheet shows it. */
export type IstatRowError = Message<IstatRowErrorKey>;

const COLUMNS = {
  istatCode: 'CODICE_COMUNE',
  name: 'LABEL_COMUNE_IT',
  otherName: 'LABEL_COMUNE_DE',
  province: 'SIGLA_AUTOMOBILISTICA',
  from: 'DATA_INIZIO_VALIDITA',
  to: 'DATA_FINE_VALIDITA',
} as const;
type Field = keyof typeof COLUMNS;

const MOST_ERRORS = 50;
const BEGINNING_OF_ITALY = isoDate('1861-03-17');
const FOREVER = isoDate('9999-12-31');

/** All the rows, or up to 50 errors: a table with holes would refuse good birthplaces. */
export function parseIstatRows(csv: string): Result<readonly IstatRow[], readonly IstatRowError[]> {
  const [header, ...records] = parseCsv(csv);
  if (header === undefined || records.length === 0) return err([{ key: 'istatEmpty', params: {} }]);
  const missing = Object.values(COLUMNS).filter((column) => !header.includes(column));
  if (missing.length > 0) {
    return err(missing.map((column) => ({ key: 'istatColumnMissing', params: { column } })));
  }
  const rows: IstatRow[] = [];
  const errors: IstatRowError[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = parseRecord({ header, record, row: index + 2 });
    if (parsed.ok) rows.push(parsed.value);
    else if (errors.push(parsed.error) >= MOST_ERRORS) break;
  }
  return errors.length > 0 ? err(errors) : ok(rows);
}

interface NumberedRecord {
  readonly header: readonly string[];
  readonly record: readonly string[];
  readonly row: number;
}

function parseRecord({ header, record, row }: NumberedRecord): Result<IstatRow, IstatRowError> {
  if (record.length !== header.length) {
    const params = { row, found: record.length, expected: header.length };
    return err({ key: 'istatFields', params });
  }
  const cell = (field: Field): string => (record[header.indexOf(COLUMNS[field])] ?? '').trim();
  const [istatCode, name] = [cell('istatCode'), cell('name')];
  if (!/^\d{6}$/.test(istatCode))
    return err({ key: 'istatCode', params: { row, found: istatCode } });
  if (name === '') return err({ key: 'istatName', params: { row } });
  const [from, to] = [parseItalianDate(cell('from')), parseItalianDate(cell('to'))];
  if (from === null) return err({ key: 'istatDate', params: { row, found: cell('from') } });
  if (to === null) return err({ key: 'istatDate', params: { row, found: cell('to') } });
  if (to < from) return err({ key: 'istatEndBeforeStart', params: { row, name } });
  const limits = {
    from: from <= BEGINNING_OF_ITALY ? null : from,
    to: to === FOREVER ? null : to,
  };
  return ok({
    istatCode,
    name,
    otherName: cell('otherName'),
    province: cell('province'),
    ...limits,
  });
}

/** `17-03-1861`; null when there is no such day. */
function parseItalianDate(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  return day === undefined ? null : isoDateFromParts(Number(year), Number(month), Number(day));
}
