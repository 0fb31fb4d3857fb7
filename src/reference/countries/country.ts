import { countryAliasesIt } from './country-aliases.it.ts';
import { type Place, type PlaceTable, placeTableOf, type TableSource } from '../place-table.ts';

/** A foreign country or territory, present or past, with its `Z…` code. */
export interface Country extends Place {
  /** ISO 3166-1 alpha-2, or the withdrawn code of a dissolved state (`SU`, `YU`). Null when unknown. */
  readonly iso: string | null;
}

export type CountryTable = PlaceTable<Country>;

export const countryTableOf = (countries: readonly Country[], source: TableSource): CountryTable =>
  placeTableOf(
    countries,
    ({ name, code, iso }) => ({
      names: [name, ...(countryAliasesIt[code] ?? []), code, ...(iso === null ? [] : [iso])],
    }),
    source,
  );
