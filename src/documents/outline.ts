import type { Block, LabelledValue, DocumentModel } from '../interview/document-model.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { words } from './words.it.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;
export type ChecklistBlock = Extract<Block, { kind: 'checklist' }>;

/** A row of *label: value*; a row left without a value takes the table that follows it as its value. */
export interface RowEntry {
  readonly row: LabelledValue;
  readonly table: TableBlock | null;
}

/** A section's blocks as both the page and the PDF lay them out. */
export type Entry =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowEntry[] }
  | TableBlock
  | ChecklistBlock;

/**
 * Joins consecutive rows (so that letters a–e stay one list even with a table among them) and gives
 * a table to the row it belongs to.
 */
export function entriesOf(blocks: readonly Block[]): readonly Entry[] {
  return blocks.reduce<readonly Entry[]>((entries, block) => {
    const last = entries.at(-1);
    if (last?.kind === 'rows' && block.kind === 'rows') {
      return [...entries.slice(0, -1), { kind: 'rows', rows: [...last.rows, ...rowsOf(block)] }];
    }
    if (last?.kind === 'rows' && block.kind === 'table' && isWaitingForTable(last.rows)) {
      const rows = last.rows.map((entry, index) =>
        index === last.rows.length - 1 ? { ...entry, table: block } : entry,
      );
      return [...entries.slice(0, -1), { kind: 'rows', rows }];
    }
    return [...entries, entryOf(block)];
  }, []);
}

/** `23/11/2026` of an ISO date, or of the date that begins an ISO instant. */
export const italianDate = (date: string): string =>
  date.slice(0, 10).split('-').toReversed().join('/');

/** Number, version and date beside the title. */
export const identityOf = (model: DocumentModel): readonly LabelledValue[] => [
  { label: words.number, value: model.number ?? words.numberPending },
  ...(model.version === null ? [] : [{ label: words.version, value: model.version }]),
  { label: words.date, value: italianDate(model.date) },
];

/** What every page repeats at its foot: `Patto di servizio personalizzato · 2026/MF-07/0044, versione 2`. */
export function footerOf({ title, number, version }: DocumentModel): string {
  const parts = [
    number ?? words.numberPending,
    // The version may go on to say what it replaces: the footer keeps its first part.
    ...(version === null ? [] : [`${words.version.toLowerCase()} ${version.split(',')[0] ?? ''}`]),
  ];
  return `${title} · ${parts.join(', ')}`;
}

/** `Copia di cortesia anche in romeno…`; null when the document speaks Italian only. */
export function courtesyOf({ courtesyLanguage }: DocumentModel): string | null {
  if (courtesyLanguage === null) return null;
  const names = new Intl.DisplayNames('it', { type: 'language' });
  return words.courtesy(names.of(courtesyLanguage) ?? courtesyLanguage);
}

/** A column of figures reads by its end. */
export const isNumericColumn = ({ rows }: TableBlock, column: number): boolean =>
  rows.length > 0 && rows.every((row) => /^[−+-]?[\d.,]+(\s?[%€])?$/.test(row[column] ?? ''));

const isWaitingForTable = (rows: readonly RowEntry[]): boolean => {
  const last = rows.at(-1);
  return last !== undefined && last.row.value === '' && last.table === null;
};

const rowsOf = (block: Extract<Block, { kind: 'rows' }>): readonly RowEntry[] =>
  block.rows.map((row) => ({ row, table: null }));

function entryOf(block: Block): Entry {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', paragraphs: block.text.split(/\n+/).filter((text) => text !== '') };
    case 'rows':
      return { kind: 'rows', rows: rowsOf(block) };
    case 'table':
    case 'checklist':
      return block;
    default:
      return unreachable(block);
  }
}
