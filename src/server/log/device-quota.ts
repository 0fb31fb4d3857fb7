import type { SqlQuery } from '../store/sql.ts';
import type { Session } from '../identity/sessions.ts';
import { DAY, dayOf } from './append.ts';

/**
 * Characters of facts one device may store in a day: a hundred times a busy desk's, and little enough
 * that one broken device can't fill a disk. Counted in the database, so it holds for every process.
 */
export const DAILY_QUOTA = 256 * 1024 * 1024;

/** What the device has stored since the UTC midnight. */
export async function usedToday(
  sql: SqlQuery,
  { scope, device }: Pick<Session, 'scope' | 'device'>,
  now: number,
): Promise<number> {
  const [row] = await sql.query<{ bytes: number }>(
    'select day_bytes as bytes from device where scope_id = $1 and device_id = $2 and day = $3',
    [scope, device, dayOf(now)],
  );
  return row?.bytes ?? 0;
}

export const millisToMidnight = (now: number): number => (dayOf(now) + 1) * DAY - now;
