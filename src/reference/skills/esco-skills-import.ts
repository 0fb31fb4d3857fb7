import { err, ok, type Result } from '../../kernel/result.ts';
import { parseCsv } from '../csv.ts';
import type { Message } from '../message.ts';
import { skillTableOf, type SkillEntry, type SkillTable } from './skill-table.ts';

export type EscoRowErrorKey =
  'escoEmpty' | 'escoColumnMissing' | 'escoFields' | 'escoLabel' | 'escoCode';

/** Words in `messages.it.ts`; `record` counts from 1, the header left out: cells span lines. */
export type EscoRowError = Message<EscoRowErrorKey>;

/** Columns of ESCO’s `skills_it.csv`; a list of labels alone has the second and no more. */
const CODE = 'conceptUri';
const LABELS = ['preferredLabel', 'label_it'] as const;
const OTHER_LABELS = 'altLabels';

const CONCEPT = /^https?:\/\/data\.europa\.eu\/esco\/skill\/[\w-]+$/;

/**
 * ESCO’s skills in Italian. Their code is the URI of the concept, as ESCO publishes it; a list with
 * labels alone gives words without a code, and none is made up.
 * Use and attribution: European Commission, ESCO, Decision 2011/833/EU.
 */
export function importEscoSkills(
  csv: string,
  source: string,
): Result<SkillTable, readonly EscoRowError[]> {
  const [header, ...records] = parseCsv(csv);
  if (header === undefined || records.length === 0) return err([{ key: 'escoEmpty', params: {} }]);
  const label = LABELS.find((column) => header.includes(column));
  if (label === undefined) {
    return err([{ key: 'escoColumnMissing', params: { column: LABELS[0] } }]);
  }
  const entries: SkillEntry[] = [];
  const errors: EscoRowError[] = [];
  for (const [index, values] of records.entries()) {
    const parsed = parseRecord({ header, values, label, record: index + 1 });
    if (parsed.ok) entries.push(parsed.value);
    else errors.push(parsed.error);
  }
  return errors.length > 0 ? err(errors) : ok(skillTableOf(entries, source));
}

interface NumberedRecord {
  readonly header: readonly string[];
  readonly values: readonly string[];
  /** Column of the label. */
  readonly label: string;
  readonly record: number;
}

function parseRecord(given: NumberedRecord): Result<SkillEntry, EscoRowError> {
  const { header, values, record } = given;
  if (values.length !== header.length) {
    const params = { record, found: values.length, expected: header.length };
    return err({ key: 'escoFields', params });
  }
  const cell = (column: string): string => (values[header.indexOf(column)] ?? '').trim();
  const [code, label] = [header.includes(CODE) ? cell(CODE) : null, cell(given.label)];
  if (label === '') return err({ key: 'escoLabel', params: { record } });
  if (code !== null && !CONCEPT.test(code)) {
    return err({ key: 'escoCode', params: { record, found: code } });
  }
  const otherLabels = header.includes(OTHER_LABELS)
    ? cell(OTHER_LABELS)
        .split('\n')
        .map((other) => other.trim())
        .filter(Boolean)
    : [];
  return ok({ profession: { code, label }, otherLabels });
}
