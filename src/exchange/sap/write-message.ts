import { z } from 'zod';
import { Lavoratore } from './rev009.ts';

/**
 * The XML of a message, indented, in the element order of the schema.
 * @param message as checked by `Lavoratore.parse`
 */
export const writeMessage = (message: Lavoratore): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element('lavoratore', Lavoratore, { value: message, depth: 0 })}`;

interface At {
  readonly value: unknown;
  readonly depth: number;
}

/** One element, or as many as an array has, or none; each on lines of its own. */
function element(name: string, schema: z.ZodType, { value, depth }: At): string {
  if (value === undefined) return '';
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    const item = bare.element as z.ZodType;
    return value.map((one: unknown) => element(name, item, { value: one, depth })).join('');
  }
  const indent = '  '.repeat(depth);
  if (typeof value === 'string') return `${indent}<${name}>${escaped(value)}</${name}>\n`;
  const content = children(bare, value, depth + 1);
  return `${indent}<${name}>${content === '' ? '' : `\n${content}${indent}`}</${name}>\n`;
}

function children(schema: z.ZodType, value: unknown, depth: number): string {
  if (!(schema instanceof z.ZodObject)) throw new Error('Not an element of the schema');
  const members = new Map(Object.entries(value ?? {}));
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
    .map(([name, child]) => element(name, child, { value: members.get(name), depth }))
    .join('');
}

/** The schema under `optional`. */
export const bareSchema = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? bareSchema(schema.unwrap() as z.ZodType) : schema;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML 1.0 has no place for most control characters: they become spaces. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('\r', '&#13;');
