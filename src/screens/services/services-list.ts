import { foldText } from '../../kernel/fold-text.ts';
import type { SapEntry, ServiceManifest } from '../../interview/service-manifest.ts';

/** Whether this office can deliver the service today, or only read about it. */
export const isDeliverable = ({ delivery }: ServiceManifest): boolean => delivery !== undefined;

export interface ServiceGroups {
  readonly people: readonly ServiceManifest[];
  readonly employers: readonly ServiceManifest[];
}

/** The two parts of Allegato B, each in the order of the decree. */
export const groupsOf = (services: readonly ServiceManifest[]): ServiceGroups => ({
  people: services.filter((one) => !isForEmployers(one)),
  employers: services.filter(isForEmployers),
});

const isForEmployers = ({ addressee }: ServiceManifest): boolean => addressee.includes('impresa');

/** Every word typed begins a word of the letter, the titles or the SAP codes; accents aside. */
export function servicesMatching(
  services: readonly ServiceManifest[],
  query: string,
): readonly ServiceManifest[] {
  const typed = foldText(query).split(' ').filter(Boolean);
  return services.filter((service) => {
    const known = wordsOf(service);
    return typed.every((word) => known.some((one) => one.startsWith(word)));
  });
}

const wordsOf = ({ entry }: ServiceManifest): readonly string[] =>
  foldText(
    [entry.code, entry.title, entry.rowTitle ?? '', ...entry.sap.map(sapText)].join(' '),
  ).split(' ');

/** `A05`, `C06 FORMAZIONE DI BASE`, `Da definire`: as in the decree. */
export const sapText = ({ code, text }: SapEntry): string =>
  [code, text].filter((part) => part !== null).join(' ');

/** The codes of a service on one line, each once; what the decree leaves to define is said. */
export const sapLine = (sap: readonly SapEntry[]): string =>
  [...new Set(sap.map(({ code, text }) => code ?? text ?? ''))].filter(Boolean).join(', ');
