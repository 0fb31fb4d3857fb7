import type { PullRow } from '../../sync/protocol/messages.ts';

type WithoutSeq<Row> = Row extends { readonly seq: number } ? Omit<Row, 'seq'> : never;

/** A row of the feed that is no fact, before it has its number. */
export type ControlRow = WithoutSeq<
  Exclude<PullRow, { readonly kind: 'fact' } | { readonly kind: 'erasedFact' }>
>;
