import type { Json } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { Sha256 } from './ids.ts';
import type { StreamState } from './stream-state.ts';

/**
 * Hash of what the facts of a stream say: equal on every replica that holds the same facts, whatever
 * the order in which they came. A difference is an incident of the software, not a loss.
 */
export const stateHash = (state: StreamState): Sha256 =>
  Sha256.parse(sha256Hex(canonicalJson(plain(state))));

/** Maps and sets as sorted pairs and lists. */
function plain(value: unknown): Json {
  if (value instanceof Map) {
    return [...value].map(([key, member]) => [String(key), plain(member)] as const).sort(byKey);
  }
  if (value instanceof Set) return [...value].map(String).sort();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as Json;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}

const byKey = ([a]: readonly [string, Json], [b]: readonly [string, Json]): number =>
  a < b ? -1 : 1;
