import { OperatorDatabase, type IndexedDbFactory } from './operator-database.ts';
import type { OperatorId } from '../domain/ids.ts';

/** Deletes one database of an operator: only when the centre has everything that is in it. */
export async function deleteDatabase(
  operator: OperatorId,
  factory: IndexedDbFactory | null,
  generation: number,
): Promise<void> {
  if (factory !== null) await new OperatorDatabase(operator, factory, generation).delete();
}
