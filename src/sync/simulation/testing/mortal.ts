import type { Sql, SqlQuery } from '../../../server/store/sql.ts';
import type { Fetch } from '../../client/transport.ts';

/** A page or a process that dies at a chosen moment; moments are counted from 0. */
export class Countdown {
  private left: number;
  readonly onDeath: () => void;

  constructor(moment: number, onDeath: () => void = () => undefined) {
    this.left = moment;
    this.onDeath = onDeath;
  }

  get isDead(): boolean {
    return this.left < 0;
  }

  /** One moment passes. @returns whether there is life after it. */
  survives(): boolean {
    if (this.isDead) return false;
    this.left -= 1;
    if (this.isDead) this.onDeath();
    return !this.isDead;
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/**
 * `target`, each of whose promises is two moments: before the call happens, and after it has happened
 * and before anybody knows. From the death on nothing happens and nothing answers.
 */
export function mortal<T extends object>(target: T, countdown: Countdown): T {
  return new Proxy(target, {
    get: (object, name): unknown => {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        if (!isAsync(name)) return Reflect.apply(member, object, args);
        return witnessed(() => Promise.resolve(Reflect.apply(member, object, args)), countdown);
      };
    },
  });
}

/** Of `SyncStore`, all but the live readings take time. */
const isAsync = (name: string | symbol): boolean => !['onAppend', 'counts'].includes(String(name));

export const mortalFetch =
  (fetch: Fetch, countdown: Countdown): Fetch =>
  (url, init) =>
    witnessed(() => fetch(url, init), countdown);

async function witnessed<T>(call: () => Promise<T>, countdown: Countdown): Promise<T> {
  if (!countdown.survives()) return never();
  const result = await call();
  return countdown.survives() ? result : never();
}

/** The process is gone, or only its connection to the database. */
export class Killed extends Error {
  /** PostgreSQL's `admin_shutdown`, when the database ended the connection. */
  readonly code: string | undefined;

  constructor(code?: string) {
    super('killed');
    this.code = code;
  }
}

/**
 * A database whose moments are: before each statement, before each commit (then it rolls back), and
 * after it. With `code` only that statement or commit fails, and the process lives on.
 */
export function mortalSql(sql: Sql, countdown: Countdown, code?: string): Sql {
  const pass = (): void => {
    const wasDead = countdown.isDead;
    if (countdown.survives()) return;
    if (code === undefined || !wasDead) throw new Killed(code);
  };
  const over = (query: SqlQuery): SqlQuery => ({
    query: async <Row>(text: string, params?: Parameters<SqlQuery['query']>[1]) => {
      pass();
      return query.query<Row>(text, params);
    },
  });
  return {
    ...over(sql),
    transaction: async (work) => {
      const value = await sql.transaction(async (tx) => {
        const result = await work(over(tx));
        pass();
        return result;
      });
      pass();
      return value;
    },
    close: () => sql.close(),
  };
}
