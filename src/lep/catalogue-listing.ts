import type { Activity, SapEntry, ServiceManifest } from '../interview/service-manifest.ts';
import { activitiesOf, catalogue } from './catalogue.ts';

/** A service as the decree's row, for anyone who wants to hold it against the decree. */
export interface ListedService {
  readonly code: string;
  readonly title: string;
  readonly norms: readonly string[];
  /** Those of the letter referred to included. */
  readonly activities: readonly ListedActivity[];
  readonly description: readonly string[];
  readonly output: readonly string[];
  readonly outcome: readonly string[];
  /** As the decree prints them: `A05`, `C02 FORMAZIONE DI BASE`, `Da definire`. */
  readonly sap: readonly string[];
  readonly refersTo?: string;
}

export interface ListedActivity {
  readonly text: string;
  readonly sub: readonly ListedActivity[];
}

export const catalogueListing = (): readonly ListedService[] => catalogue.map(listedService);

function listedService(service: ServiceManifest): ListedService {
  const { code, title, norms, description, output, outcome, sap, refersTo } = service.entry;
  return {
    code,
    title,
    norms,
    activities: activitiesOf(service).map(listedActivity),
    description,
    output,
    outcome,
    sap: sap.map(listedSap),
    ...(refersTo !== undefined && { refersTo }),
  };
}

const listedActivity = ({ text, sub = [] }: Activity): ListedActivity => ({
  text,
  sub: sub.map(listedActivity),
});

const listedSap = ({ code, text }: SapEntry): string =>
  [code, text].filter((part) => part !== null).join(' ');
