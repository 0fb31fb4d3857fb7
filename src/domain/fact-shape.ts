import type { Fact } from './fact.ts';

/**
 * Whether a value has the shape of a fact, erased or not: every field there, of its type, and no
 * other. For texts already proven by a hash or a seal, where `Fact.parse` would cost more than
 * everything else together; what comes from nobody known is parsed with `Fact`.
 */
export const isStoredFact = (value: unknown): value is Fact =>
  isRecord(value) &&
  Object.keys(value).length === FIELDS &&
  hasIdentity(value) &&
  hasContent(value);

/** Fields of `Fact`. */
const FIELDS = 18;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, length: number): boolean =>
  typeof value === 'string' && value.length === length;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

const hasIdentity = (fact: Readonly<Record<string, unknown>>): boolean =>
  fact['v'] === 1 &&
  isText(fact['id'], 36) &&
  typeof fact['stream'] === 'string' &&
  typeof fact['scope'] === 'string' &&
  isText(fact['device'], 36) &&
  isCount(fact['dseq']) &&
  Array.isArray(fact['after']) &&
  fact['after'].every((id) => isText(id, 36)) &&
  isText(fact['hlc'], 26) &&
  typeof fact['type'] === 'string' &&
  isCount(fact['tv']);

function hasContent(fact: Readonly<Record<string, unknown>>): boolean {
  const { chart, subject, prevDevice, salt, payload } = fact;
  return (
    (chart === null || isRecord(chart)) &&
    isText(fact['actor'], 36) &&
    typeof fact['role'] === 'string' &&
    (subject === null || typeof subject === 'string') &&
    (isText(salt, 32) ? payload !== undefined : salt === '' && payload === null) &&
    isText(fact['commitment'], 64) &&
    (prevDevice === null || isText(prevDevice, 64))
  );
}
