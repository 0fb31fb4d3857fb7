import type { OperatorId } from '../domain/ids.ts';
import { OperatorDatabase, type IndexedDbFactory } from './operator-database.ts';

/** Facts of an operator that wait to be sent from this device. Reads no content; 0 if unreadable. */
export async function countUnsent(
  operator: OperatorId,
  factory: IndexedDbFactory | null,
): Promise<number> {
  if (factory === null) return 0;
  const db = new OperatorDatabase(operator, factory);
  try {
    return await db.outbox.count();
  } catch {
    return 0;
  } finally {
    db.close({ disableAutoOpen: true });
  }
}
