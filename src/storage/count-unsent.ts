import type { OperatorId } from '../domain/ids.ts';
import { OperatorDatabase, type IndexedDbFactory } from './operator-database.ts';

/** Facts of an operator that wait to be sent from this device. Reads no content; 0 if unreadable. */
export async function countUnsent(
  operator: OperatorId,
  factory: IndexedDbFactory | null,
  generation = 1,
): Promise<number> {
  if (factory === null) return 0;
  const db = new OperatorDatabase(operator, factory, generation);
  try {
    return await db.outbox.count();
  } catch {
    return 0;
  } finally {
    db.close({ disableAutoOpen: true });
  }
}
