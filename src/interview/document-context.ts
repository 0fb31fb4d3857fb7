import type { Place } from './place.ts';

/** What a document needs beside the facts. */
export interface DocumentContext {
  readonly place: Place;
  readonly number: string | null;
  /** ISO date of issue, and minute of that day `HH:MM`. */
  readonly date: string;
  readonly time: string;
  readonly provisionalSince: string | null;
  readonly verification: { readonly url: string; readonly hash: string } | null;
  /** Name of a comune or country from its Belfiore code. */
  readonly placeName: (belfiore: string) => string;
  /** Title of a service of the catalogue. */
  readonly serviceTitle: (code: string) => string;
  /** `24/11/2026` */
  readonly formatDate: (isoDate: string) => string;
  /** Day and minute in Italy of an instant (epoch milliseconds). */
  readonly dayOf: (epochMs: number) => string;
  readonly timeOf: (epochMs: number) => string;
}
