import { isAhead } from '../../domain/hlc.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { listOffices } from '../identity/offices.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { Admitted } from './admission.ts';
import { headOf } from './feed-counter.ts';
import {
  grownStreams,
  handedOver,
  listHandovers,
  readTransfers,
  type Handover,
} from './handovers.ts';
import { readIncoming, type IncomingFact } from './incoming.ts';
import { joined } from './joined-parameter.ts';
import { changeOffice, type ChangeNeeds } from './office-change.ts';
import type { Pokes } from './pokes.ts';
import { textOfStored, type StoredParts } from './stored-fact.ts';

/*
 * People change office; facts don't. The courier reads the feed of an office and puts at the end of
 * another's, as they are, the facts that a transfer says it may read (`domain/transfer.ts`): the
 * proposal to the office that was asked, the answer to the one that asked and, once accepted, all
 * that is about the person, late facts included. It decides nothing and writes nothing of its own:
 * what it has done is what the other feed holds, so that it may stop anywhere and begin again, and
 * several processes may carry the same thing.
 */
export interface Courier {
  /** The hints of this server, heard by the courier too. */
  readonly pokes: Pokes;
  /** Carries what waits in every office, now and every minute. @returns how to stop. */
  start(): () => Promise<void>;
  /** Nothing is on its way any more: for tests, and for an orderly end. */
  settled(): Promise<void>;
}

export interface CourierNeeds extends ChangeNeeds {
  readonly snapshots?: { grown(scope: ScopeId, head: number): void } | undefined;
  readonly onProblem: () => void;
}

/** A lost hint is made good for after this, ms. */
const SWEEP_EVERY = 60_000;

export function courier(needs: CourierNeeds): Courier {
  const waiting = new Set<ScopeId>();
  let running: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    for (const scope of waiting) {
      waiting.delete(scope);
      await carryFrom({ ...needs, pokes }, scope, ring).catch(needs.onProblem);
    }
    running = null;
  };
  const ring = (scope: ScopeId): void => {
    waiting.add(scope);
    running ??= Promise.resolve().then(work);
  };
  const pokes: Pokes = {
    ...needs.pokes,
    publish: (poke) => {
      needs.pokes.publish(poke);
      ring(poke.scope);
    },
  };
  const settled = async (): Promise<void> => {
    for (let now = running; now !== null; now = running) await now;
  };
  const sweep = async (): Promise<void> => {
    for (const { scope } of await listOffices(needs.sql)) ring(scope);
  };
  return {
    pokes,
    settled,
    start: () => {
      const again = (): void => void sweep().catch(needs.onProblem);
      const timer = setInterval(again, SWEEP_EVERY);
      timer.unref();
      again();
      return async () => {
        clearInterval(timer);
        await settled();
      };
    },
  };
}

async function carryFrom(
  needs: CourierNeeds,
  scope: ScopeId,
  ring: (scope: ScopeId) => void,
): Promise<void> {
  const head = await headOf(needs.sql, scope);
  if (head === null) return;
  const others = await readTransfers(needs.sql, scope, head);
  for (const handover of await listHandovers(needs.sql, scope)) {
    if (handover.done >= head) continue;
    await carry(needs, scope, handover);
    await handedOver(needs.sql, scope, { ...handover, done: head });
  }
  others.forEach(ring);
}

/** Facts in one turn of the receiving office. */
const BATCH = 200;

async function carry(needs: CourierNeeds, scope: ScopeId, handover: Handover): Promise<void> {
  const streams = await grownStreams(needs.sql, scope, handover);
  if (streams.length === 0) return;
  const facts = await factsOf(needs.sql, scope, streams);
  for (let start = 0; start < facts.length; start += BATCH) {
    const batch = facts.slice(start, start + BATCH);
    const head = await deliver(needs, handover.to, batch);
    if (head !== null) needs.snapshots?.grown(handover.to, head);
  }
}

/** In the order of the feed that they come from. Those whose content was erased stay where they are. */
async function factsOf(
  sql: SqlQuery,
  scope: ScopeId,
  streams: readonly string[],
): Promise<readonly IncomingFact[]> {
  const stored = await sql.query<StoredParts>(
    `select f.stream_id as stream, f.skeleton, p.body, p.salt
       from fact f join payload p on p.scope_id = f.scope_id and p.seq = f.seq
      where f.scope_id = $1 and f.stream_id = any(string_to_array($2, chr(30)))
      order by f.seq`,
    [scope, joined(streams)],
  );
  return stored.flatMap((parts) => {
    const text = textOfStored(parts);
    const item = text === null ? null : readIncoming(JSON.parse(text));
    return item?.ok === true ? [item.value] : [];
  });
}

/** What the office does not have yet goes at the end of its feed, outside the devices' order. */
async function deliver(
  needs: CourierNeeds,
  to: ScopeId,
  batch: readonly IncomingFact[],
): Promise<number | null> {
  if ((await missingIn(needs.sql, to, batch)).length === 0) return null;
  return changeOffice(needs, to, async ({ tx, now, release }) => {
    const missing = await missingIn(tx, to, batch);
    const here = new Set(await knownIn(tx, to, missing));
    for (const { fact } of missing) here.add(fact.id);
    await release(
      missing.map((incoming): Admitted => ({
        incoming,
        clockSuspect: isAhead(incoming.fact.hlc, now),
        chainBroken: false,
        parentMissing: incoming.fact.after.some((id) => !here.has(id)),
      })),
    );
    return headOf(tx, to);
  });
}

/** Facts that the office has not; of streams that it has erased it wants none. */
async function missingIn(
  sql: SqlQuery,
  scope: ScopeId,
  batch: readonly IncomingFact[],
): Promise<readonly IncomingFact[]> {
  const rows = await sql.query<{ name: string }>(
    `select fact_id as name from fact
      where scope_id = $1 and fact_id = any(string_to_array($2, chr(30)))
     union all
     select stream_id from stream
      where scope_id = $1 and stream_id = any(string_to_array($3, chr(30)))
        and erased_at is not null`,
    [
      scope,
      joined(batch.map(({ fact }) => fact.id)),
      joined([...new Set(batch.map(({ fact }) => fact.stream))]),
    ],
  );
  const unwanted = new Set(rows.map(({ name }) => name));
  return batch.filter(({ fact }) => !unwanted.has(fact.id) && !unwanted.has(fact.stream));
}

async function knownIn(
  sql: SqlQuery,
  scope: ScopeId,
  facts: readonly IncomingFact[],
): Promise<readonly string[]> {
  const parents = [...new Set(facts.flatMap(({ fact }) => fact.after))];
  const rows = await sql.query<{ id: string }>(
    `select fact_id as id from fact
      where scope_id = $1 and fact_id = any(string_to_array($2, chr(30)))`,
    [scope, joined(parents)],
  );
  return rows.map(({ id }) => id);
}
