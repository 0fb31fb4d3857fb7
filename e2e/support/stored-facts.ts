import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A fact as the database has it, for a test that looks where no screen does. */
export interface StoredFact {
  readonly type: string;
  readonly stream: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const QUERY = `select fact.type, fact.stream_id as stream, payload.body
  from fact join payload on payload.scope_id = fact.scope_id and payload.seq = fact.seq
  order by fact.scope_id, fact.seq`;

interface Row {
  readonly type: string;
  readonly stream: string;
  readonly body: string;
}

const factOf = ({ type, stream, body }: Row): StoredFact => ({
  type,
  stream,
  payload: JSON.parse(body) as StoredFact['payload'],
});

/** Reads the folder of a server that was stopped: PGlite has one owner at a time. */
export async function factsInPglite(dataDir: string): Promise<readonly StoredFact[]> {
  const db = await PGlite.create(join(dataDir, 'pgdata'));
  try {
    return (await db.query<Row>(QUERY)).rows.map(factOf);
  } finally {
    await db.close();
  }
}

export async function factsInPostgres(url: string): Promise<readonly StoredFact[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(QUERY)).rows.map(factOf);
  } finally {
    await client.end();
  }
}
