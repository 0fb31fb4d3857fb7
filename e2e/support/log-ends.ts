import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';

/** The end of the office's log, as one replica has it. */
export interface LogEnd {
  readonly head: number;
  readonly digest: string;
}

export interface DeviceLogEnd extends LogEnd {
  /** Facts that have not come back from the centre. */
  readonly unsent: number;
  readonly quarantined: number;
  /** Facts that were ever *salvati* here. */
  readonly written: number;
}

/** Reads the database of the browser beside the app: of several operators', the one that went further. */
export const logEndOnDevice = (page: Page): Promise<DeviceLogEnd | null> =>
  page.evaluate(async () => {
    const told = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('IndexedDB failed')),
        );
      });
    interface Meta {
      readonly key: string;
      readonly value: { readonly seq?: number; readonly digest?: string; readonly dseq?: number };
    }
    const ends: DeviceLogEnd[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await told(indexedDB.open(name));
      if (db.objectStoreNames.contains('outbox')) {
        const tables = db.transaction(['meta', 'outbox', 'tail', 'quarantine']);
        const meta: Meta[] = await told(tables.objectStore('meta').getAll());
        const cursor = meta.find(({ key }) => key.startsWith('cursor/'))?.value;
        const chain = meta.find(({ key }) => key.startsWith('chain/'))?.value;
        const outbox = await told(tables.objectStore('outbox').count());
        const tail = await told(tables.objectStore('tail').count());
        const quarantined = await told(tables.objectStore('quarantine').count());
        const unsent = Math.max(outbox, tail);
        ends.push({
          head: cursor?.seq ?? 0,
          digest: cursor?.digest ?? '',
          unsent,
          quarantined,
          written: chain?.dseq ?? 0,
        });
      }
      db.close();
    }
    return ends.sort((a, b) => b.head - a.head)[0] ?? null;
  });

export interface ServerLogEnd extends LogEnd {
  /** Different facts in the log, and how often they are in it. */
  readonly facts: number;
  readonly rows: number;
}

/** Reads the folder of a server that was stopped: PGlite has one owner at a time. */
export async function logEndOnServer(dataDir: string): Promise<ServerLogEnd> {
  const db = await PGlite.create(join(dataDir, 'pgdata'));
  try {
    const { rows } = await db.query<ServerLogEnd>(
      `select scope.head::int as head, scope.digest,
         count(distinct fact_id)::int as facts, count(fact_id)::int as rows
       from scope join feed on feed.scope_id = scope.scope_id
       group by scope.scope_id, scope.head, scope.digest`,
    );
    const [end] = rows;
    if (end === undefined) throw new Error('No office');
    return end;
  } finally {
    await db.close();
  }
}
