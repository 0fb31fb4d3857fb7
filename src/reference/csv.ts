/**
 * The records of a CSV text (RFC 4180): quoted fields may hold the separator, quotes doubled, and line
 * breaks. A byte-order mark and empty lines are skipped. Never fails: a missing quote ends at the end.
 */
export function parseCsv(text: string, separator: ',' | ';' = ','): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"?|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      if (record.length > 1 || record[0] !== '') records.push(record);
      record = [];
    }
  }
  if (record.length > 0) records.push([...record, '']);
  return records;
}
