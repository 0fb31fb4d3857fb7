import type { IsoDate } from '../../kernel/iso-date.ts';
import { comuneLabel } from '../../reference/comuni/comune-label.ts';
import { loadComuni } from '../../reference/comuni/load-comuni.ts';
import { loadCountries } from '../../reference/countries/load-countries.ts';
import type { OptionSearch } from '../../ui/option-search.ts';
import { datumWords } from './person-data.it.ts';

const MOST = 8;
const MOST_COUNTRIES = 4;

/** Comuni that exist on the day come first. */
export const comuneSearch =
  (onDate: IsoDate): OptionSearch =>
  async (text) =>
    (await loadComuni())
      .search(text, { limit: MOST, onDate })
      .map(({ place }) => ({ id: place.code, label: comuneLabel(place) }));

/** Where one may be born on a day: comuni as they were, and countries. */
export const birthplaceSearch =
  (onDate: IsoDate | null): OptionSearch =>
  async (text) => {
    const on = onDate === null ? {} : { onDate };
    const [comuni, countries] = await Promise.all([loadComuni(), loadCountries()]);
    return [
      ...comuni
        .search(text, { limit: MOST, ...on })
        .map(({ place }) => ({ id: place.code, label: comuneLabel(place) })),
      ...countries
        .search(text, { limit: MOST_COUNTRIES, ...on })
        .map(({ place }) => ({ id: place.code, label: place.name, sub: datumWords('abroad') })),
    ];
  };

/** Countries that exist on the day. */
export const countrySearch =
  (onDate: IsoDate): OptionSearch =>
  async (text) =>
    (await loadCountries())
      .search(text, { limit: MOST, onDate })
      .map(({ place }) => ({ id: place.code, label: place.name }));
