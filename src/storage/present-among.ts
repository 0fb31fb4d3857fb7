import type { Table } from 'dexie';

/**
 * The keys that are in a table: asks for each only when the table holds more than that. What a device
 * has unsent is little; what arrives may be thousands.
 */
export async function presentAmong<K extends string>(
  table: Table<unknown, K>,
  keys: readonly K[],
): Promise<readonly K[]> {
  const count = await table.count();
  if (count === 0 || keys.length === 0) return [];
  if (count > keys.length) {
    const rows = await table.bulkGet([...keys]);
    return keys.filter((_key, index) => rows[index] !== undefined);
  }
  const here = new Set(await table.toCollection().primaryKeys());
  return keys.filter((key) => here.has(key));
}
