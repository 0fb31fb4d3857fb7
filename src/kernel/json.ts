import { z } from 'zod';

/** What may be written in a fact: no `Date`, `Map`, `undefined`, bigint or function. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const Json = z.json() as unknown as z.ZodType<Json, unknown>;

/** What a text says as JSON; null when it is none. To be parsed by whoever asked. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Canonical JSON in the manner of RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space.
 * Two equal values always give the same bytes, so hashes can be compared across devices.
 * @throws RangeError on NaN, infinities and `undefined`, which JSON cannot carry: a bug of the caller.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return canonicalScalar(value);
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const isJsonArray = (value: object): value is readonly Json[] => Array.isArray(value);

function canonicalScalar(value: string | number | boolean | null | undefined): string {
  if (value === undefined) throw new RangeError('Not a JSON value: undefined');
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Not a JSON number: ${value}`);
  }
  return JSON.stringify(value);
}

/** A value as it travels: without what is undefined, which JSON has not. @throws ZodError for no JSON */
export const jsonOf = (value: unknown): Json => Json.parse(JSON.parse(JSON.stringify(value)));
