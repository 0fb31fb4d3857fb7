import type { Clock, Random } from '../../kernel/environment.ts';
import type { IncidentReport } from '../../sync/protocol/messages.ts';
import { uuidV7 } from '../identity/uuid.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { PushContext } from './push-context.ts';

const HOUR = 3_600_000;

/** Reports of one device in an hour: a device in trouble repeats itself. */
export const INCIDENTS_PER_HOUR = 30;

interface IncidentNeeds {
  readonly sql: SqlQuery;
  readonly clock: Clock;
  readonly random: Random;
}

/** @returns false when the device has said enough for this hour. */
export async function recordIncident(
  { sql, clock, random }: IncidentNeeds,
  { device, actor }: Pick<PushContext, 'device' | 'actor'>,
  { scope, kind, stream, detail }: IncidentReport,
): Promise<boolean> {
  const now = clock.now();
  const kept = await sql.query(
    `insert into incident (scope_id, incident_id, kind, stream_id, device_id, actor, detail,
       received_at)
     select $1, $2, $3, $4, $5, $6, $7, $8::bigint
      where (select count(*) from incident
              where scope_id = $1 and device_id = $5 and received_at > $9::bigint) < $10::int
     returning 1`,
    [
      scope,
      uuidV7(now, random),
      kind,
      stream,
      device,
      actor,
      detail,
      now,
      now - HOUR,
      INCIDENTS_PER_HOUR,
    ],
  );
  return kept.length > 0;
}
