import { decodePlaces } from '../place-columns.ts';
import { countriesColumns } from './countries-columns.ts';
import { countryTableOf } from './country.ts';

/** Built once, when the chunk arrives. Import it through `loadCountries`, or the chunk is not lazy. */
export const embeddedCountries = countryTableOf(
  decodePlaces(countriesColumns).map(({ code, name, letters, from, to }) => ({
    code,
    name,
    iso: letters === '' ? null : letters,
    periods: [{ from, to }],
  })),
  countriesColumns.source,
);
