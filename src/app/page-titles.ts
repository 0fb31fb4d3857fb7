import { spoken } from '../i18n/language.ts';

/** Titles of the browser's tab and history: a place of the product, never a person's name. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'Oggi'],
  [/^\/accesso/, 'Accesso'],
  [/^\/persone\/nuova/, 'Nuova persona'],
  [/^\/persone\/./, 'Fascicolo'],
  [/^\/persone/, 'Persone'],
  [/^\/prestazioni\/[^/]+\/documenti/, 'Documento'],
  [/^\/prestazioni/, 'Colloquio'],
  [/^\/agenda\/gruppi/, 'Incontri di gruppo'],
  [/^\/agenda/, 'Agenda'],
  [/^\/da-rivedere/, 'Da rivedere'],
  [/^\/sincronizzazione/, 'Sincronizzazione'],
  [/^\/amministrazione\/registro/, 'Registro degli accessi'],
  [/^\/amministrazione/, 'Amministrazione'],
  [/^\/passkey/, 'Passkey'],
  [/^\/chiosco/, 'Chiosco'],
  [/^\/servizi/, 'Servizi (LEP)'],
  [/^\/aiuto/, 'Aiuto'],
  [/^\/note/, 'Note'],
  [/^\/verifica/, 'Verifica di un documento'],
];

const placeOf = (path: string): string =>
  TITLES.find(([pattern]) => pattern.test(path))?.[1] ?? 'Pagina non trovata';

export const titleOf = (path: string): string => `${spoken(placeOf(path))} · Sportello`;
