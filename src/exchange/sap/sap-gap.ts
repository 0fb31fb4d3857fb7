import type { StreamId } from '../../domain/ids.ts';
import type { Table } from './leaf-map.ts';

/** Something the message wants and the fascicolo has not, or has in a way the schema refuses. */
export interface SapGap {
  readonly kind: 'missing' | 'value';
  /** Element names joined by points: from the row, or from the root when it occurs once. */
  readonly element: string;
  /** The list it belongs to; null for what occurs once. */
  readonly table: Table | null;
  /** What the row is called, in its own words; empty for what occurs once. */
  readonly title: string;
  /**
   * Where a text for the element is kept, when no question asks for it: a code of the ministerial
   * tables, an identifier. Null: the answer is corrected in the Scheda.
   */
  readonly write: { readonly stream: StreamId; readonly path: string } | null;
}
