import pg from 'pg';
import { parseJson } from '../../kernel/json.ts';
import { Poke } from '../../sync/protocol/messages.ts';
import { pokesInProcess, type Pokes } from '../log/pokes.ts';
import type { Sql } from './sql.ts';

const CHANNEL = 'sportello_feed';
const RECONNECT_AFTER_MS = 2000;

interface PokeOptions {
  readonly url: string;
  readonly sql: Sql;
  readonly onProblem: (error: unknown) => void;
}

/** Hints between processes that share a PostgreSQL server, by LISTEN/NOTIFY. */
export function pokesOverPostgres({ url, sql, onProblem }: PokeOptions): Pokes {
  const local = pokesInProcess();
  const listener = keepListening({ url, onProblem, onPoke: local.publish });
  return {
    publish: (poke) => {
      sql.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(poke)]).catch(onProblem);
    },
    subscribe: local.subscribe,
    close: async () => {
      await listener.stop();
      await local.close();
    },
  };
}

interface ListenOptions {
  readonly url: string;
  readonly onProblem: (error: unknown) => void;
  readonly onPoke: (poke: Poke) => void;
}

function keepListening({ url, onProblem, onPoke }: ListenOptions): { stop(): Promise<void> } {
  let stopped = false;
  let current: pg.Client | null = null;
  const again = (error: unknown): void => {
    current = null;
    if (stopped) return;
    onProblem(error);
    setTimeout(listen, RECONNECT_AFTER_MS).unref();
  };
  const listen = (): void => {
    if (stopped) return;
    const client = new pg.Client({ connectionString: url });
    current = client;
    client.on('error', again);
    client.on('notification', ({ payload }) => readPoke(payload, onPoke));
    client
      .connect()
      .then(() => client.query(`listen ${CHANNEL}`))
      .catch(again);
  };
  listen();
  return {
    stop: async () => {
      stopped = true;
      await current?.end().catch(() => undefined);
    },
  };
}

function readPoke(payload: string | undefined, onPoke: (poke: Poke) => void): void {
  const poke = Poke.safeParse(parseJson(payload ?? ''));
  if (poke.success) onPoke(poke.data);
}
