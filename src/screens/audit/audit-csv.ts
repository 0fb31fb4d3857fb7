import { formatDateTime } from '../../i18n/format.ts';
import { flagsOf, type AuditNames } from './audit-names.ts';
import type { AuditEntry } from './audit-port.ts';
import { kindWords, words } from './audit.it.ts';

/** A cell of a sheet: quoted, and never read as a formula by whoever opens it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows on the screen, with a byte order mark and semicolons: as spreadsheets open it here. */
export function auditCsv(entries: readonly AuditEntry[], names: AuditNames): string {
  const head = ['number', 'when', 'declared', 'who', 'what', 'whose', 'where', 'flags'] as const;
  const rows = entries.map((entry) => [
    String(entry.seq),
    formatDateTime(entry.receivedAt),
    formatDateTime(entry.declaredAt),
    names.operator(entry.operator),
    kindWords[entry.type] ?? entry.type,
    names.subject(entry.stream),
    names.device(entry.device),
    flagsOf(entry).join(', '),
  ]);
  const lines = [head.map((key) => words(key)), ...rows];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
