import { factHash, type Fact } from '../../src/domain/fact.ts';
import type { Sql } from '../../src/server/store/sql.ts';

/** A fact as it arrived, and as parts. */
export interface BareRow {
  readonly scope: string;
  readonly fact: Fact;
  readonly text: string;
  readonly hash: string;
}

/** Prepared before the clock starts. */
export const bareRows = (scope: string, text: string): readonly BareRow[] =>
  (JSON.parse(text) as readonly Fact[]).map((fact) => ({
    scope,
    fact,
    text: JSON.stringify(fact),
    hash: factHash(fact),
  }));

export async function createBareTables(sql: Sql): Promise<void> {
  for (const statement of TABLES) await sql.query(statement);
}

const TABLES = [
  `create table if not exists bare_fact (
    scope_id text, fact_id text, body text, primary key (scope_id, fact_id)
  )`,
  `create table if not exists bare_skeleton (
    scope_id text, fact_id text, seq bigint, stream_id text, device_id text, dseq bigint,
    skeleton text, hash text, primary key (scope_id, fact_id)
  )`,
  'create unique index if not exists bare_by_device on bare_skeleton (scope_id, device_id, dseq)',
  'create index if not exists bare_by_stream on bare_skeleton (scope_id, stream_id, seq)',
  `create table if not exists bare_payload (
    scope_id text, seq bigint, device_id text, body text, salt text,
    primary key (scope_id, device_id, seq)
  )`,
  `create table if not exists bare_feed (
    scope_id text, seq bigint, device_id text, fact_id text, digest text,
    primary key (scope_id, device_id, seq)
  )`,
];

const places = (rows: number, columns: number): string =>
  Array.from({ length: rows }, (_, row) => {
    const own = Array.from(
      { length: columns },
      (_value, column) => `$${row * columns + column + 1}`,
    );
    return `(${own.join(', ')})`;
  }).join(', ');

async function insert(
  sql: Pick<Sql, 'query'>,
  table: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  await sql.query(`insert into ${table} values ${places(rows.length, columns)}`, rows.flat());
}

export const insertFacts = (sql: Sql, rows: readonly BareRow[]): Promise<void> =>
  insert(
    sql,
    'bare_fact',
    rows.map(({ scope, fact, text }) => [scope, fact.id, text]),
  );

export const insertSameRows = (sql: Sql, rows: readonly BareRow[]): Promise<void> =>
  sql.transaction(async (tx) => {
    const skeletons = rows.map(({ scope, fact, hash }) => {
      const { payload: _payload, salt: _salt, ...skeleton } = fact;
      const { id, dseq, stream, device } = fact;
      return [scope, id, dseq, stream, device, dseq, JSON.stringify(skeleton), hash];
    });
    await insert(tx, 'bare_skeleton', skeletons);
    const payloads = rows.map(({ scope, fact }) => [
      scope,
      fact.dseq,
      fact.device,
      JSON.stringify(fact.payload),
      fact.salt,
    ]);
    await insert(tx, 'bare_payload', payloads);
    await insert(
      tx,
      'bare_feed',
      rows.map(({ scope, fact, hash }) => [scope, fact.dseq, fact.device, fact.id, hash]),
    );
  });
