import type { CountryTable } from './country.ts';

/** The embedded table, in its own chunk: fetched, decoded and indexed at the first call only. */
export const loadCountries = async (): Promise<CountryTable> =>
  (await import('./embedded-countries.ts')).embeddedCountries;
