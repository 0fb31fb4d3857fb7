import type { z } from 'zod';
import type { DidSteps } from './steps.ts';

type Experience = NonNullable<z.infer<DidSteps['esperienze']>['righe']>[number];

export interface UnsentRow {
  readonly row: string;
  /** What the standard wants and the row lacks, in words. */
  readonly missing: readonly string[];
}

/** Kinds that the message has no place for: they stay in the Scheda. */
export const WITHOUT_ELEMENT: readonly Experience['tipoEsperienza'][] = [
  'informale',
  'tirocinio',
  'volontariato',
  'servizioCivile',
  'cura',
];

const STARRED: readonly (readonly [keyof Experience, string])[] = [
  ['datore', 'il datore'],
  ['datoreCodiceFiscale', 'il codice fiscale del datore'],
  ['datoreAteco', 'il codice ATECO'],
  ['dal', 'la data di inizio'],
  ['contrattoCodice', 'il codice del contratto'],
  ['orario', 'l’orario'],
  ['luogo', 'il luogo'],
  ['luogoIndirizzo', 'l’indirizzo del luogo'],
];

/** What `esperienzalavoro` of SAP Rev009 wants and a row lacks; none: it can be sent. */
export const missingIn = (row: Experience): readonly string[] => [
  ...STARRED.filter(([column]) => row[column] === undefined).map(([, words]) => words),
  ...((row.professione?.code ?? null) === null ? ['il codice della professione'] : []),
];

/** Rows that would be sent but for something missing; those of other kinds are not meant to be. */
export const unsentExperiences = (rows: readonly Experience[]): readonly UnsentRow[] =>
  rows
    .filter(({ tipoEsperienza }) => !WITHOUT_ELEMENT.includes(tipoEsperienza))
    .map((row) => ({ row: row.row, missing: missingIn(row) }))
    .filter(({ missing }) => missing.length > 0);
