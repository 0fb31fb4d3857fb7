import type { Incident, IncidentStore } from '../domain/log-care.ts';
import type { Connection } from './connection.ts';
import type { OperatorDatabase } from './operator-database.ts';
import { IncidentsRecord, readMeta } from './records.ts';

const KEY = 'incidents';
/** Kept at most: what went wrong first says more than the hundredth of its consequences. */
const MOST = 20;

const read = async (db: OperatorDatabase): Promise<readonly Incident[]> =>
  readMeta(IncidentsRecord, await db.meta.get(KEY))?.list ?? [];

const put = async (db: OperatorDatabase, list: readonly Incident[]): Promise<void> => {
  await db.meta.put({ key: KEY, value: { list: list.map((one) => ({ ...one })) } });
};

/** What the centre must hear of, until it has. A note that can't be kept is given up: never work. */
export function incidentStore(connection: Connection): IncidentStore {
  return {
    note: async (incident) => {
      await connection.write([], async (db) => {
        const list = await read(db);
        const isKnown = list.some(
          ({ kind, stream }) => kind === incident.kind && stream === incident.stream,
        );
        if (!isKnown && list.length < MOST) await put(db, [...list, incident]);
      });
    },
    incidents: () => connection.read(['meta'], read),
    told: async (count) => {
      await connection.write([], async (db) => put(db, (await read(db)).slice(count)));
    },
  };
}
