/** A figure without a value is an empty cell. */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const MARK = '\uFEFF';
const END = '\r\n';

/** Cells that a spreadsheet would run as a formula (OWASP, CSV injection). */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/;

/**
 * CSV for Italian spreadsheets: semicolons, decimal comma, UTF-8 with its mark, CRLF. The notes come
 * first, one per line, then the tables one under the other, each under its title. Text that looks like
 * a formula gets an apostrophe before it and is shown, never run.
 */
export function indicatorsCsv(notes: readonly string[], tables: readonly CsvTable[]): string {
  const blocks = [
    notes.map((note) => line([note])),
    ...tables.map(({ title, columns, rows }) => [line([title]), line(columns), ...rows.map(line)]),
  ];
  return MARK + blocks.map((block) => block.join('')).join(END);
}

const line = (cells: readonly CsvCell[]): string => cells.map(cellText).join(';') + END;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
