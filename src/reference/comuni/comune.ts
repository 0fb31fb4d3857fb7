import { type Place, type PlaceTable, placeTableOf, type TableSource } from '../place-table.ts';

/** An Italian comune, present or past. */
export interface Comune extends Place {
  /** Two capital letters, the last province it belonged to; empty when the source has none. */
  readonly province: string;
  /** Six digits, where the source gives it. */
  readonly istatCode: string | null;
  /** The other official name, e.g. German in South Tyrol. */
  readonly otherName: string | null;
}

export type ComuneTable = PlaceTable<Comune>;

/** Found by either name, by the code, and narrowed by the province: `reggio re`. */
export const comuneTableOf = (comuni: readonly Comune[], source: TableSource): ComuneTable =>
  placeTableOf(
    comuni,
    ({ name, otherName, code, province }) => ({
      names: otherName === null ? [name, code] : [name, otherName, code],
      hints: [province],
    }),
    source,
  );
