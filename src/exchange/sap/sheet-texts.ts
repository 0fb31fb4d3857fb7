import type { z } from 'zod';
import { fascicoloPaths } from '../../domain/person-sheet.ts';
import type { RegisterValue, StreamState } from '../../domain/stream-state.ts';
import { parsePath, tableRows } from '../../interview/answers.ts';
import { metaOf } from '../../interview/question.ts';
import type { Json } from '../../kernel/json.ts';
import { steps } from '../../lep/b-did-profilazione-sap/steps.ts';
import { toPerson } from '../../lep/b-did-profilazione-sap/to-person.ts';
import type { Conversion, Leaf, Table } from './leaf-map.ts';
import { tableMaps } from './leaf-map.ts';

/*
 * An element of the message stands in the fascicolo in the answer that means the same, or beside it
 * as it came: a code of a table that nobody has, a text that the question would refuse.
 */

/** Where the answer and the text that came stand in the person's stream. */
export interface Place {
  readonly answer: string | null;
  readonly text: string;
}

export const scalarPlace = ({ element, at }: Leaf): Place => ({
  answer: at === null ? null : (fascicoloPaths[at as keyof typeof fascicoloPaths] ?? null),
  text: `sap.${camel(element.split('.').slice(-2))}`,
});

/** Path of the table in the person's stream. */
export const tablePath = (table: Table): string => {
  const { datum } = tableMaps[table];
  return datum === null ? `sap.${table}` : fascicoloPaths[datum];
};

export const cellPlace = (table: Table, row: string, { element, at }: Leaf): Place => ({
  answer: at === null ? null : `${tablePath(table)}#${row}.${at}`,
  text: `${tablePath(table)}#${row}.${camel(['sap', ...element.split('.')])}`,
});

const camel = (names: readonly string[]): string =>
  names
    .map((name, index) => (index === 0 ? name : name.charAt(0).toUpperCase() + name.slice(1)))
    .join('');

export const rowsIn = (state: StreamState, table: Table): readonly string[] =>
  (tableRows(state, tablePath(table)) ?? []).map(({ row }) => row);

const latest = (state: StreamState, path: string | null): RegisterValue | undefined =>
  path === null ? undefined : state.answers.get(path)?.values[0];

export const valueAt = (state: StreamState, path: string): Json | undefined =>
  latest(state, path)?.value ?? undefined;

/**
 * The text of an element. A text that came holds until the answer beside it is written again.
 */
export function textAt(state: StreamState, leaf: Leaf, place: Place): string | undefined {
  const answered = latest(state, place.answer);
  const came = latest(state, place.text);
  const isCurrent =
    answered === undefined || answered.value === null || (came?.hlc ?? '') > answered.hlc;
  if (typeof came?.value === 'string' && isCurrent) return came.value;
  return isOfOutcome(state, leaf, place)
    ? (elementText(answered?.value ?? null, leaf.as) ?? undefined)
    : undefined;
}

/** A year goes in the element of its row's outcome. */
function isOfOutcome(state: StreamState, { as }: Leaf, { answer }: Place): boolean {
  if (typeof as !== 'object' || !('outcome' in as)) return true;
  return valueAt(state, answer?.replace(/\.\w+$/, '.esito') ?? '') === as.outcome;
}

/** Null when the answer, as it is, says nothing that the element can hold. */
function elementText(value: Json, as: Conversion): string | null {
  if (typeof as === 'object') {
    if ('outcome' in as) return typeof value === 'string' ? value : null;
    return Array.isArray(value) && value.includes(as.flag) ? 'SI' : 'NO';
  }
  switch (as) {
    case 'code':
      return null;
    case 'same':
    case 'permitDate':
      return typeof value === 'string' && value !== '' ? value : null;
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? 'SI' : 'NO') : null;
    case 'number':
      return typeof value === 'number' ? String(value) : null;
    case 'decimal':
      return typeof value === 'string' ? value.replace(',', '.') : null;
    case 'profession':
      return professionCode(value);
  }
}

/** Of the ISTAT classification (CP): `5.1.2.2.0.2`. Codes of others are no *codprofessione*. */
const CP_CODE = /^\d(\.\d{1,2}){1,5}$/;

const professionCode = (value: Json): string | null =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  CP_CODE.test(value.code)
    ? value.code
    : null;

/** Days that stand for *in attesa* and *permanente* (SAP standard, section 1). */
export const PERMIT_DAYS = { inAttesa: '1900-01-01', cartaPermanente: '2099-12-31' } as const;

/** The answer that gives back this very text; null when there is none. */
export function answerOf(text: string, as: Conversion, schema: z.ZodType | undefined): Json {
  const value = candidate(text, as);
  if (value === null || schema === undefined) return null;
  const parsed = schema.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(value) ? value : null;
}

function candidate(text: string, as: Conversion): Json {
  if (typeof as === 'object') return text;
  switch (as) {
    case 'code':
      return null;
    case 'same':
    case 'decimal':
      return text;
    case 'permitDate':
      return Object.values(PERMIT_DAYS).some((day) => day === text) ? null : text;
    case 'yesNo':
      return text === 'SI' ? true : text === 'NO' ? false : null;
    case 'number':
      return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null;
    case 'profession':
      return CP_CODE.test(text) ? { code: text, label: text } : null;
  }
}

const questions: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(toPerson).flatMap(([path, datum]) => {
    const { step, question } = parsePath(path);
    const shape = (steps as Readonly<Record<string, z.ZodObject>>)[step]?.shape;
    const schema = shape?.[question] as z.ZodType | undefined;
    return schema === undefined ? [] : [[fascicoloPaths[datum], schema] as const];
  }),
);

/** The question of service B whose answer stands at a path of the person's stream. */
export function questionAt(path: string | null): z.ZodType | undefined {
  const [main = '', cell] = (path ?? '').split('#');
  const schema = questions.get(main);
  if (schema === undefined || cell === undefined) return schema;
  return metaOf(schema).columns?.[cell.split('.')[1] ?? ''];
}
