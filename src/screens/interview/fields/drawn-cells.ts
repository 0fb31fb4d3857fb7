import type { TableRow } from '../../../interview/answers.ts';
import type { KindProps } from './field-props.ts';

/** The cell as it stands, with what is on its way to disk. */
export const cellOf = (
  { path, session }: Pick<KindProps, 'path' | 'session'>,
  row: TableRow,
  column: string,
): unknown => session.pending.get(`${path}#${row.row}.${column}`) ?? row[column];

/** Opens the row of the list under the picture, and goes there. */
export function openRow(path: string, index: number): void {
  const list = document.getElementById(path) ?? document;
  const head = list.querySelectorAll<HTMLElement>('.record-head')[index];
  if (head === undefined) return;
  if (head.getAttribute('aria-expanded') !== 'true') head.click();
  head.focus();
}
