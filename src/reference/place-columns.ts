import { addDays, daysBetween, type IsoDate, isoDate } from '../kernel/iso-date.ts';
import { belfioreCode, type BelfioreCode } from './belfiore-code.ts';
import type { TableSource } from './place-table.ts';
import type { Validity } from './validity.ts';

/** One place of a column table: a name and one period. */
export interface PlaceRow extends Validity {
  readonly code: BelfioreCode;
  readonly name: string;
  /** Province or ISO code: two letters, or empty. */
  readonly letters: string;
}

/**
 * Rows by columns, in the order of codes: neighbours look alike, so the file is small and compresses
 * well. Codes as steps from the one before, dates as days from 1861-01-01, both in base 36; an empty
 * date is no limit.
 */
export interface PlaceColumns {
  readonly source: TableSource;
  readonly codes: string;
  readonly names: string;
  readonly letters: string;
  readonly from: string;
  readonly to: string;
}

const EPOCH = isoDate('1861-01-01');
const LETTER_A = 'A'.charCodeAt(0);
const LETTERS_LENGTH = 2;

export function encodePlaces(rows: readonly PlaceRow[], source: TableSource): PlaceColumns {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const ranks = sorted.map(({ code }) => rankOf(code));
  return {
    source,
    codes: ranks.map((rank, at) => (rank - (ranks[at - 1] ?? 0)).toString(36)).join(','),
    names: sorted.map(({ name }) => name).join('|'),
    letters: sorted.map(({ letters }) => letters.padEnd(LETTERS_LENGTH)).join(''),
    from: sorted.map(({ from }) => dateToText(from)).join(','),
    to: sorted.map(({ to }) => dateToText(to)).join(','),
  };
}

export function decodePlaces(columns: PlaceColumns): readonly PlaceRow[] {
  const names = columns.names.split('|');
  const from = columns.from.split(',');
  const to = columns.to.split(',');
  let rank = 0;
  return columns.codes.split(',').map((step, at) => {
    rank += Number.parseInt(step, 36);
    const start = at * LETTERS_LENGTH;
    return {
      code: codeOf(rank),
      name: names[at] ?? '',
      letters: columns.letters.slice(start, start + LETTERS_LENGTH).trim(),
      from: dateFromText(from[at]),
      to: dateFromText(to[at]),
    };
  });
}

const rankOf = (code: BelfioreCode): number =>
  (code.charCodeAt(0) - LETTER_A) * 1000 + Number(code.slice(1));

const codeOf = (rank: number): BelfioreCode =>
  belfioreCode(
    String.fromCharCode(LETTER_A + Math.floor(rank / 1000)) + String(rank % 1000).padStart(3, '0'),
  );

const dateToText = (date: IsoDate | null): string =>
  date === null ? '' : daysBetween(EPOCH, date).toString(36);

const dateFromText = (text = ''): IsoDate | null =>
  text === '' ? null : addDays(EPOCH, Number.parseInt(text, 36));
