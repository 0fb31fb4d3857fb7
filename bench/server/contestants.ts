import { z } from 'zod';
import { DeviceId, OperatorId, type ScopeId } from '../../src/domain/ids.ts';
import { createApp } from '../../src/server/app.ts';
import { centreKeys } from '../../src/server/identity/centre-keys.ts';
import { enrolDevice } from '../../src/server/identity/devices.ts';
import { createOffice } from '../../src/server/identity/offices.ts';
import { openSession } from '../../src/server/identity/sessions.ts';
import { counterRow } from '../../src/server/log/feed-counter.ts';
import { pushFacts } from '../../src/server/log/push.ts';
import type { Store } from '../../src/server/store/open-store.ts';
import { systemClock, systemRandom } from '../../src/server/system.ts';
import { lightPasswords, officeNamed } from '../../src/server/testing/test-office.ts';
import { bareRows, createBareTables, insertFacts, insertSameRows } from './bare-insert.ts';
import { newIdentity, workLoad, type WorkLoad } from './work-load.ts';

export interface Shape {
  readonly connections: number;
  /** Pushes of each connection. */
  readonly batches: number;
  /** Facts of each push. */
  readonly size: number;
}

/** One office, and one device for each connection, new. */
export async function prepare(
  store: Store,
  shape: Shape,
  code: string,
): Promise<readonly WorkLoad[]> {
  const office = await createOffice(store.sql, officeNamed(code), systemRandom);
  if (office === null) throw new Error(`Office ${code} exists`);
  const { scope } = office;
  const loads: WorkLoad[] = [];
  for (let n = 0; n < shape.connections; n += 1) {
    const writer = {
      scope,
      operator: OperatorId.parse(newIdentity(100 + n)),
      device: DeviceId.parse(newIdentity(1000 + n)),
    };
    await store.sql.transaction((tx) => enrolDevice(tx, { ...writer, now: systemClock.now() }));
    loads.push(workLoad(writer, { batches: shape.batches, size: shape.size, seed: 7 + n }));
  }
  await createBareTables(store.sql);
  return loads;
}

const Facts = z.array(z.unknown());

/** Runs one contestant over the loads of every connection at once; milliseconds. */
export type Contestant = (store: Store, loads: readonly WorkLoad[]) => Promise<number>;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const onEach = (
  loads: readonly WorkLoad[],
  work: (load: WorkLoad, n: number) => Promise<void>,
): Promise<unknown> => Promise.all(loads.map(work));

export const contestants: Readonly<Record<'push' | 'wire' | 'insert' | 'sameRows', Contestant>> = {
  /** Ours: parse, check, decide, write with feed, digest and streams, and make durable. */
  push: (store, loads) => {
    const needs = { ...store, clock: systemClock, counter: counterRow() };
    return timed(() =>
      onEach(loads, async ({ writer, batches }) => {
        const { scope, operator: actor, device } = writer;
        for (const text of batches) {
          const sentAt = systemClock.now();
          const context = { scope, actor, role: 'operatore', device, sentAt } as const;
          const answer = await pushFacts(needs, context, Facts.parse(JSON.parse(text)));
          if (answer.results.some(({ status }) => status !== 'ok')) throw new Error('Refused');
        }
      }),
    );
  },
  /** The same through the application: session, JSON body, answer. */
  wire: async (store, loads) => {
    const passwords = lightPasswords();
    const clock = systemClock;
    const needs = { ...store, clock, random: systemRandom };
    const services = { ...needs, passwords, centreKeys: centreKeys({ ...needs, secrets: [] }) };
    const { http } = await createApp({ ...services, limits: NO_LIMITS });
    const sessions = await Promise.all(loads.map((load) => signedIn(store, load)));
    const elapsed = await timed(() =>
      onEach(loads, async ({ writer, batches }, n) => {
        for (const text of batches) {
          const payload = `{"device":"${writer.device}","epoch":null,"sentAt":${clock.now()},"facts":${text}}`;
          const headers = { ...sessions[n], 'content-type': 'application/json' };
          const answer = await http.inject({ method: 'POST', url: '/v1/push', headers, payload });
          if (answer.statusCode !== 200) throw new Error(answer.body);
        }
      }),
    );
    await http.close();
    await passwords.close();
    return elapsed;
  },
  /** The floor: the facts as they are in one table with one key, one multi-row INSERT a push. */
  insert: (store, loads) => {
    const rows = loads.map(({ writer, batches }) =>
      batches.map((text) => bareRows(writer.scope, text)),
    );
    return timed(() =>
      Promise.all(
        rows.map(async (own) => {
          for (const batch of own) await insertFacts(store.sql, batch);
        }),
      ),
    );
  },
  /** The rows that a push writes, with the keys they need, by bare multi-row INSERTs. */
  sameRows: (store, loads) => {
    const rows = loads.map(({ writer, batches }) =>
      batches.map((text) => bareRows(writer.scope, text)),
    );
    return timed(() =>
      Promise.all(
        rows.map(async (own) => {
          for (const batch of own) await insertSameRows(store.sql, batch);
        }),
      ),
    );
  },
};

const NO_LIMITS = { all: 1e9, signIn: 1e9, setup: 1e9, verify: 1e9, sealed: 1e9 };

async function signedIn(store: Store, { writer }: WorkLoad) {
  const { scope, operator, device } = writer;
  await enrolOperator(store, writer);
  const now = systemClock.now();
  const opened = await openSession(store.sql, {
    scope,
    operator,
    device,
    now,
    random: systemRandom,
  });
  return { cookie: `sportello_session=${opened.cookie}`, 'x-csrf-token': opened.csrf };
}

const enrolOperator = (
  store: Store,
  { scope, operator }: { readonly scope: ScopeId; readonly operator: OperatorId },
): Promise<unknown> =>
  store.sql.query(
    `insert into membership (scope_id, operator_id, role, name, status)
     values ($1, $2, 'operatore', 'Prova', 'active')`,
    [scope, operator],
  );
