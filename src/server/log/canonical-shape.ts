import { err, ok, type Result } from '../../kernel/result.ts';
import { refusals, type Refusal } from './refusal.ts';

/** Objects and arrays inside one another, at most: far above any form, far below the call stack. */
const MAX_DEPTH = 64;

type ShapeRefusal = Result<string, Refusal>;

/**
 * Canonical JSON (see `canonicalJson`) of what `JSON.parse` gave, refusing on the way what no fact
 * may contain: a hostile depth, a `__proto__` member. One walk, because every fact takes it.
 */
export function canonicalShape(value: unknown): ShapeRefusal {
  const found: { refusal: Refusal | null } = { refusal: null };
  const text = write(value, 0, found);
  return found.refusal === null ? ok(text) : err(found.refusal);
}

interface Found {
  refusal: Refusal | null;
}

function write(value: unknown, depth: number, found: Found): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (depth >= MAX_DEPTH) return refused(found, refusals.tooDeep);
  if (Array.isArray(value)) return writeArray(value, depth, found);
  let text = '';
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (key === '__proto__') return refused(found, refusals.unsafeKey);
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(member, depth + 1, found)}`;
  }
  return `{${text}}`;
}

function writeArray(items: readonly unknown[], depth: number, found: Found): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${write(item, depth + 1, found)}`;
  return `[${text}]`;
}

function refused(found: Found, refusal: Refusal): string {
  found.refusal ??= refusal;
  return 'null';
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
