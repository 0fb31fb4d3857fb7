import { lingueWords, isLingua } from '../interview/blocks/lingue.ts';
import type {
  Block,
  ChecklistBlock,
  DocumentModel,
  ElementsBlock,
  FactsBlock,
  LabelledValue,
  LevelsBlock,
  Phrase,
  TableBlock,
  TimelineBlock,
} from '../interview/document-model.ts';
import { paragraphsOf, textOf } from './phrase.ts';
import { words } from './words.it.ts';

/** A row of *label: value*; a row left without a value takes the table that follows it as its value. */
export interface RowEntry {
  readonly row: LabelledValue;
  readonly table: TableBlock | null;
}

export interface TextEntry {
  readonly kind: 'text';
  readonly paragraphs: readonly Phrase[];
}

export interface RowsEntry {
  readonly kind: 'rows';
  readonly rows: readonly RowEntry[];
}

/** What both the page and the PDF lay out, by kind: each has one table with a row for every kind. */
export interface EntryKinds {
  readonly text: TextEntry;
  readonly rows: RowsEntry;
  readonly facts: FactsBlock;
  readonly table: TableBlock;
  readonly checklist: ChecklistBlock;
  readonly elements: ElementsBlock;
  readonly levels: LevelsBlock;
  readonly timeline: TimelineBlock;
}

export type EntryKind = keyof EntryKinds;

/** A section's blocks as they are laid out; the parameter lets a table by kind be looked up. */
export type Entry<K extends EntryKind = EntryKind> = {
  readonly [P in K]: { readonly kind: P } & EntryKinds[P];
}[K];

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

/** `Segue una copia di cortesia in romeno…`; null when the document speaks Italian only. */
export function courtesyOf({ courtesy }: DocumentModel): string | null {
  if (courtesy === undefined || courtesy === null) return null;
  const { language } = courtesy;
  return words.courtesy(isLingua(language) ? lingueWords[language] : language);
}

/** A column of figures reads by its end. */
export const isNumericColumn = ({ rows }: TableBlock, column: number): boolean =>
  rows.length > 0 &&
  rows.every((row) => /^[−+-]?[\d.,]+(\s?[%€])?$/.test(textOf(row[column] ?? '')));

const isWaitingForTable = (rows: readonly RowEntry[]): boolean => {
  const last = rows.at(-1);
  return last !== undefined && textOf(last.row.value) === '' && last.table === null;
};

const rowsOf = (block: Extract<Block, { kind: 'rows' }>): readonly RowEntry[] =>
  block.rows.map((row) => ({ row, table: null }));

function entryOf(block: Block): Entry {
  if (block.kind === 'text') return { kind: 'text', paragraphs: paragraphsOf(block.text) };
  if (block.kind === 'rows') return { kind: 'rows', rows: rowsOf(block) };
  return block;
}
