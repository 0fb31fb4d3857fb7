import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isForeignBelfioreCode, parseBelfioreCode } from '../reference/belfiore-code.ts';
import { comuneLabel } from '../reference/comuni/comune-label.ts';
import type { ComuneTable } from '../reference/comuni/comune.ts';
import { loadComuni } from '../reference/comuni/load-comuni.ts';
import type { CountryTable } from '../reference/countries/country.ts';
import { loadCountries } from '../reference/countries/load-countries.ts';

export interface Places {
  readonly comuni: ComuneTable;
  readonly countries: CountryTable;
}

const loadPlaces = async (): Promise<Places> => {
  const [comuni, countries] = await Promise.all([loadComuni(), loadCountries()]);
  return { comuni, countries };
};

/** Comuni and countries, in their own chunk; undefined until it is there. */
export function usePlaces(): Places | undefined {
  return useQuery({
    queryKey: ['reference', 'places'],
    queryFn: loadPlaces,
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
  }).data;
}

/** Name of a comune or country from its Belfiore code; the code itself while unknown. */
export type PlaceName = (belfiore: string) => string;

export function usePlaceName(): PlaceName {
  const places = usePlaces();
  return useMemo(() => placeNameIn(places), [places]);
}

export const placeNameIn =
  (places: Places | undefined): PlaceName =>
  (belfiore) => {
    const code = parseBelfioreCode(belfiore);
    if (!code.ok || places === undefined) return belfiore;
    if (isForeignBelfioreCode(code.value)) {
      const country = places.countries.byCode(code.value);
      return country.ok ? country.value.name : belfiore;
    }
    const comune = places.comuni.byCode(code.value);
    return comune.ok ? comuneLabel(comune.value) : belfiore;
  };
