/** A value bound to a numbered parameter; arrays are bound to `$n::type[]`. */
export type SqlValue =
  string | number | boolean | null | Uint8Array | readonly (string | number | boolean | null)[];

/** The database, or one of its transactions: statements with numbered parameters, rows back. */
export interface SqlQuery {
  /** `int8` comes back as a number, on every driver. */
  query<Row>(text: string, params?: readonly SqlValue[]): Promise<readonly Row[]>;
}

export interface Sql extends SqlQuery {
  /** Commits when `work` resolves, rolls back when it throws. READ COMMITTED. */
  transaction<Value>(work: (tx: SqlQuery) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** SQLSTATE of an error thrown by a driver, or null when it is something else. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const RETRYABLE = ['23505', '40001', '40P01', '57P01', '57014'];

/** Whether running the same transaction again may succeed: a lost race, a deadlock, a restart. */
export const isRetryable = (error: unknown): boolean => RETRYABLE.includes(sqlState(error) ?? '');

/** Whether the database can't answer now: no connection, no resources, shutting down. */
export const isUnavailable = (error: unknown): boolean =>
  /^(08|53|57P|ECONN|ETIMEDOUT|ENOTFOUND)/.test(sqlState(error) ?? '');
