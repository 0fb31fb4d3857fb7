import type { IsoDate } from '../kernel/iso-date.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { BelfioreCode } from './belfiore-code.ts';
import { type SearchTexts, textIndexOf } from './text-index.ts';
import { hasBegun, hasEnded, isValidOn, type Validity } from './validity.ts';

/** What comuni and foreign countries have in common: a place of birth with a name in time. */
export interface Place {
  readonly code: BelfioreCode;
  readonly name: string;
  /** At least one, oldest first; more than one when a place was abolished and founded again. */
  readonly periods: readonly [Validity, ...Validity[]];
}

/** `unknown`: not in the table. `notYet`: founded on `from`. `abolished`: ended with the day `on`. */
export type PlaceLookupError<P extends Place> =
  | { readonly reason: 'unknown'; readonly code: BelfioreCode }
  | { readonly reason: 'notYet'; readonly place: P; readonly from: IsoDate }
  | { readonly reason: 'abolished'; readonly place: P; readonly on: IsoDate };

export interface PlaceSearchOptions {
  /** Matches at most; 10 unless told. */
  readonly limit?: number;
  /** Places existing on this day come first; unless told, those with no end. */
  readonly onDate?: IsoDate;
}

export interface PlaceMatch<P extends Place> {
  readonly place: P;
  /** Whether it exists on the day of the search. */
  readonly isCurrent: boolean;
}

export interface TableSource {
  readonly name: string;
  readonly version: string;
  /** The day the data were taken; nothing newer is known to the table. */
  readonly asOf: IsoDate;
  readonly licence: string;
}

export interface PlaceTable<P extends Place> {
  /** Where the data come from, how old they are and under which licence: to be shown. */
  readonly source: TableSource;
  /** In the order of their codes. */
  readonly places: readonly P[];
  /** Without a date, any place that ever was. */
  byCode(code: BelfioreCode, onDate?: IsoDate): Result<P, PlaceLookupError<P>>;
  /** Best first: the current before the abolished, then exact, beginning, word, mistyped. */
  search(text: string, options?: PlaceSearchOptions): readonly PlaceMatch<P>[];
}

const DEFAULT_LIMIT = 10;

export function placeTableOf<P extends Place>(
  places: readonly P[],
  textsOf: (place: P) => SearchTexts,
  source: TableSource,
): PlaceTable<P> {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const index = textIndexOf(places, textsOf);
  return {
    source,
    places,
    byCode(code, onDate) {
      const place = byCode.get(code);
      if (place === undefined) return err({ reason: 'unknown', code });
      return onDate === undefined ? ok(place) : onDay(place, onDate);
    },
    search(text, { limit = DEFAULT_LIMIT, onDate } = {}) {
      const isPreferred = (place: P): boolean =>
        onDate === undefined ? hasNoEnd(place) : existsOn(place, onDate);
      return index
        .search(text, { limit, isPreferred })
        .map((match) => ({ place: match.item, isCurrent: match.isPreferred }));
    },
  };
}

export const existsOn = (place: Place, day: IsoDate): boolean =>
  place.periods.some((period) => isValidOn(period, day));

export const hasNoEnd = (place: Place): boolean =>
  place.periods.some((period) => period.to === null);

function onDay<P extends Place>(place: P, day: IsoDate): Result<P, PlaceLookupError<P>> {
  if (existsOn(place, day)) return ok(place);
  const ended = place.periods.findLast((period) => hasEnded(period, day));
  if (ended?.to) return err({ reason: 'abolished', place, on: ended.to });
  const next = place.periods.find((period) => !hasBegun(period, day));
  return next?.from ? err({ reason: 'notYet', place, from: next.from }) : ok(place);
}
