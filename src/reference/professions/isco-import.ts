import { err, ok, type Result } from '../../kernel/result.ts';
import { parseCsv } from '../csv.ts';
import type { Message } from '../message.ts';
import {
  type ProfessionEntry,
  type ProfessionTable,
  professionTableOf,
} from './profession-table.ts';

export type IscoRowErrorKey =
  'iscoEmpty' | 'iscoColumnMissing' | 'iscoFields' | 'iscoCode' | 'iscoLabel';

/** Words in `messages.it.ts`; `record` counts from 1, the header left out: cells span lines. */
export type IscoRowError = Message<IscoRowErrorKey>;

const CODE = 'code';
const LABEL = 'preferredLabel';
const OTHER_LABELS = 'altLabels';

/** ESCO’s file of ISCO-08 groups in Italian (`ISCOGroups_it.csv`): codes of one to four digits, titles. */
export function importIscoGroups(
  csv: string,
  source: string,
): Result<ProfessionTable, readonly IscoRowError[]> {
  const [header, ...records] = parseCsv(csv);
  if (header === undefined || records.length === 0) return err([{ key: 'iscoEmpty', params: {} }]);
  const missing = [CODE, LABEL].filter((column) => !header.includes(column));
  if (missing.length > 0) {
    return err(missing.map((column) => ({ key: 'iscoColumnMissing', params: { column } })));
  }
  const entries: ProfessionEntry[] = [];
  const errors: IscoRowError[] = [];
  for (const [index, values] of records.entries()) {
    const parsed = parseRecord({ header, values, record: index + 1 });
    if (parsed.ok) entries.push(parsed.value);
    else errors.push(parsed.error);
  }
  return errors.length > 0 ? err(errors) : ok(professionTableOf(entries, source));
}

interface NumberedRecord {
  readonly header: readonly string[];
  readonly values: readonly string[];
  readonly record: number;
}

function parseRecord({
  header,
  values,
  record,
}: NumberedRecord): Result<ProfessionEntry, IscoRowError> {
  if (values.length !== header.length) {
    const params = { record, found: values.length, expected: header.length };
    return err({ key: 'iscoFields', params });
  }
  const cell = (column: string): string => (values[header.indexOf(column)] ?? '').trim();
  const [code, label] = [cell(CODE), cell(LABEL)];
  if (!/^\d{1,4}$/.test(code)) return err({ key: 'iscoCode', params: { record, found: code } });
  if (label === '') return err({ key: 'iscoLabel', params: { record, code } });
  const otherLabels = cell(OTHER_LABELS)
    .split('\n')
    .map((other) => other.trim())
    .filter(Boolean);
  return ok({ profession: { code, label }, otherLabels });
}
