import type { Clock } from '../../kernel/environment.ts';
import type { Sql } from '../store/sql.ts';
import { writeBackup } from './backup-file.ts';
import { dump } from './dump.ts';

export interface BackupReport {
  readonly bytes: number;
  /** Rows of every table, and the header. */
  readonly lines: number;
}

/** One consistent copy of the whole database in one file, while people work. */
export const backUp = (
  needs: { readonly sql: Sql; readonly clock: Clock },
  path: string,
  recipient?: string,
): Promise<BackupReport> =>
  writeBackup(path, (write) => dump(needs.sql, needs.clock, write), recipient);
