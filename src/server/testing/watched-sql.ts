import type { Sql, SqlQuery } from '../store/sql.ts';

/** Tables that belong to no office: accounts, the setup link, the ledger of migrations. */
const WITHOUT_SCOPE = new Set(['operator', 'setup_token', 'migration']);

export interface WatchedSql {
  readonly sql: Sql;
  /** Every different statement, in the order of its first use. */
  readonly statements: ReadonlySet<string>;
}

/** Remembers each statement that passes. */
export function watchedSql(sql: Sql, statements = new Set<string>()): WatchedSql {
  const watch = (over: SqlQuery): SqlQuery => ({
    query: (text, params) => {
      statements.add(text);
      return over.query(text, params);
    },
  });
  return {
    statements,
    sql: {
      ...watch(sql),
      transaction: (work) => sql.transaction((tx) => work(watch(tx))),
      close: () => sql.close(),
    },
  };
}

/**
 * What would send a statement to every node of a distributed database: a table of an office read or
 * written without naming the office, as often as it is mentioned.
 * @param tables the names of all tables.
 */
export function unscopedMentions(statement: string, tables: readonly string[]): readonly string[] {
  const scoped = tables.filter((name) => !WITHOUT_SCOPE.has(name));
  const mentions = [
    ...statement.matchAll(/\b(?:from|join|into|update|using)\s+([a-z_]+)/gi),
  ].flatMap(([, name]) => scoped.filter((table) => table === name));
  if (mentions.length === 0) return [];
  const named = statement.match(/scope_id/g)?.length ?? 0;
  const isBound = /scope_id = \$\d|\(\s*scope_id,|s\.scope_id = \$1/.test(statement);
  return isBound && named >= mentions.length ? [] : mentions;
}
