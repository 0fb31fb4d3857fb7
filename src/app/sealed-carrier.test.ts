import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { DeviceId, type ScopeId } from '../domain/ids.ts';
import { systemClock } from '../server/system.ts';
import { migrate } from '../server/store/migrate.ts';
import { openPGlite } from '../server/store/pglite.ts';
import type { Sql } from '../server/store/sql.ts';
import { lightPasswords, startTestServer, type TestServer } from '../server/testing/test-office.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import { openDeviceStore, type DeviceStore } from '../storage/open-device-store.ts';
import { openSealedMail } from '../storage/sealed-mail.ts';
import { OperatorDatabase } from '../storage/operator-database.ts';
import { answer, author, StorageLab, streamOf } from '../storage/testing/storage-lab.ts';
import type { Fetch } from '../sync/client/transport.ts';
import { fakeLocks } from '../sync/testing/fake-locks.ts';
import { derivePassword } from '../vault/derive-password.ts';
import { finish, newKeyring } from '../vault/keyring.ts';
import { delivery } from './delivery.ts';
import { carryAll } from './sealed-carrier.ts';

const STREAM = streamOf(1);
const SECRET = 'vorrebbe lavorare coi cavalli';
const random = seededRandom(41);
const timer = (ms: number, callback: () => void) => {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
};

let sql: Sql;
let server: TestServer;
let scope: ScopeId;
const passwords = lightPasswords();

beforeAll(async () => {
  sql = await openPGlite();
  await migrate(sql, systemClock);
  server = await startTestServer(sql, passwords);
  scope = await server.addOffice('MF');
});

afterAll(async () => {
  await server.http.close();
  await passwords.close();
  await sql.close();
});

/** The real application without a socket; a session only for who has one. */
const wire =
  (headers: Readonly<Record<string, string>> = {}): Fetch =>
  async (url, init) => {
    const response = await server.http.inject({
      method: init.method === 'POST' ? 'POST' : 'GET',
      url,
      headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
      ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    });
    const body = response.statusCode === 204 ? null : response.body;
    return new Response(body, { status: response.statusCode });
  };

const noNetwork: Fetch = () => Promise.reject(new TypeError('no network'));

/** One tablet where one operator has signed in, sealed keys and all; the vault seals for real. */
async function tablet(username: string) {
  const operator = await server.addOperator(scope, 'operatore', username);
  const desk = await server.signIn(username);
  const lab = new StorageLab();
  const opened = await openDeviceStore({ factory: lab.factory, random, timer });
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const who = { ...author(1), operator, device: desk.device, scope };
  const tools = { random, derive: derivePassword, now: () => 0, cost: LIGHT };
  const unlocked = await newKeyring({ operator, device: desk.device }, 'una frase', tools);
  const known = knownAs(who, username);
  await store.remember(known, unlocked.keyring);
  const { sealer } = await finish(unlocked, random);
  const session = wire({ cookie: desk.cookie });
  const needs = { keys: store.delivery, operator: known, random };
  const sending = delivery({ ...needs, fetch: session, getCsrf: () => desk.csrf });
  const open = () => lab.open({ author: who, sealer, random, delivery: sending.sealer });
  const locks = fakeLocks();
  const carry = (fetch: Fetch = wire()) =>
    carryAll({ factory: lab.factory, fetch, clock: server.clock, locks, patience: 50 });
  return { lab, store, who, known, sending, open, carry, locks, desk };
}

const LIGHT = { memoryKiB: 64, iterations: 1 };

function knownAs(
  who: { readonly operator: string; readonly device: string; readonly scope: string },
  username: string,
): KnownOperator {
  const office = { scope: who.scope, code: 'MF', name: 'Montefiore', ente: '', address: '' };
  const session = {
    operator: { id: who.operator, name: username, role: 'operatore' },
    office: { ...office, phone: '', email: '' },
    device: { id: who.device, number: 1, name: 'Postazione 1' },
    colleagues: [],
    demo: false,
  };
  return { session, username, signedInAt: 1, generation: 1 } as unknown as KnownOperator;
}

type Tablet = Awaited<ReturnType<typeof tablet>>;

/** Writes without network, and locks. @returns the ids */
async function writeAndLock(on: Tablet, count: number): Promise<readonly string[]> {
  const tab = await on.open();
  const drafts = Array.from({ length: count }, (_, n) => answer(`q${n}`, `${SECRET} ${n}`));
  const saved = await tab.log.append(STREAM, drafts);
  if (!saved.ok) throw new Error(saved.error.kind);
  await tab.close();
  return saved.value.map(({ id }) => id);
}

const atCentre = (operator: string) =>
  sql.query<{ id: string; actor: string }>(
    'select fact_id as id, actor from fact where scope_id = $1 and actor = $2 order by seq',
    [scope, operator],
  );

const rowsOf = async ({ lab, who }: Tablet) => {
  const db = new OperatorDatabase(who.operator, lab.factory);
  const rows = {
    outbox: await db.outbox.count(),
    acked: await db.acked.count(),
    sealed: await db.sealed.toArray(),
  };
  db.close();
  return rows;
};

describe('sealed work', () => {
  it('is delivered as its author’s while the vault is locked, and marked received at the unlock', async () => {
    const on = await tablet('elena');
    expect(await on.sending.enrol()).toBe(true);
    const ids = await writeAndLock(on, 3);
    const { sealed } = await rowsOf(on);
    expect(sealed).toHaveLength(3);
    expect(JSON.stringify(sealed)).not.toContain('cavalli');

    expect(await on.carry(noNetwork)).toMatchObject({ delivered: 0, isWaiting: true });
    expect(await on.carry()).toEqual({ delivered: 3, isWaiting: false, forgotten: 0 });
    expect(await atCentre(on.who.operator)).toEqual(
      ids.map((id) => ({ id, actor: on.who.operator })),
    );
    expect(await on.carry()).toMatchObject({ delivered: 0 }); // nothing twice

    const tab = await on.open();
    const unsent = await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() });
    // The device has never met this centre's log: it offers again, and duplicates are free.
    const answered = await on.desk.push(unsent);
    expect(answered.json<{ results: { status: string }[] }>().results).toMatchObject([
      { status: 'duplicate' },
      { status: 'duplicate' },
      { status: 'duplicate' },
    ]);
    expect(await atCentre(on.who.operator)).toHaveLength(3);
    await tab.close();
  });

  it('answers of the log that the device knows settle its facts at the unlock', async () => {
    const on = await tablet('piero');
    await on.sending.enrol();
    const first = await on.open();
    const term = await first.sync.lead();
    if (!term.ok) throw new Error(term.error.kind);
    await first.sync.restart(on.desk.epoch, term.value);
    await first.close();
    const [id] = await writeAndLock(on, 1);
    await on.carry();
    const tab = await on.open();
    expect(await tab.sync.unsent({ facts: 9, bytes: 1e6, except: new Set() })).toEqual([]);
    expect(['ricevuto', 'durevole']).toContain(await tab.sync.stateOf(id as never));
    await tab.close();
    expect(await rowsOf(on)).toMatchObject({ outbox: 0, acked: 1, sealed: [] });
  });

  it('what was written before the keys were known gets its copy when they are', async () => {
    const on = await tablet('marta');
    const tab = await on.open();
    await tab.log.append(STREAM, [answer('q', SECRET)]);
    expect((await rowsOf(on)).sealed).toEqual([]);
    await on.sending.enrol();
    await tab.close(); // the lock seals the rest
    expect((await rowsOf(on)).sealed).toHaveLength(1);
    expect(await on.carry()).toMatchObject({ delivered: 1 });
    expect(await atCentre(on.who.operator)).toHaveLength(1);
  });

  it('of who is at work in some page is left to that page', async () => {
    const on = await tablet('nadia');
    await on.sending.enrol();
    await writeAndLock(on, 1);
    const life = new AbortController();
    let leave: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const name = `sportello-sync-${on.who.operator}`;
    const page = on.locks.request(name, { signal: life.signal }, () => held);
    const carrying = on.carry();
    setTimeout(() => leave(), 150);
    expect(await carrying).toMatchObject({ delivered: 0 });
    await page;
    expect(await atCentre(on.who.operator)).toEqual([]);
    expect(await on.carry()).toMatchObject({ delivered: 1 });
  });

  it('a copy that was damaged is thrown away, and sealed again by its author', async () => {
    const on = await tablet('sara');
    await on.sending.enrol();
    const [id] = await writeAndLock(on, 1);
    const db = new OperatorDatabase(on.who.operator, on.lab.factory);
    const row = (await db.sealed.toArray())[0];
    if (row === undefined) throw new Error('One was sealed');
    const text = `${row.sealed.text.startsWith('A') ? 'B' : 'A'}${row.sealed.text.slice(1)}`;
    await db.sealed.put({ ...row, sealed: { ...row.sealed, text } });
    db.close();
    expect(await on.carry()).toMatchObject({ delivered: 0 });
    expect(await rowsOf(on)).toMatchObject({ outbox: 1, sealed: [] });
    const tab = await on.open();
    await tab.close();
    expect(await on.carry()).toMatchObject({ delivered: 1 });
    expect((await atCentre(on.who.operator)).map((fact) => fact.id)).toEqual([id]);
  });

  it('after a revocation it is delivered first, for a person; then keys and database go', async () => {
    const on = await tablet('carla');
    await on.sending.enrol();
    const ids = await writeAndLock(on, 2);
    await server.addOperator(scope, 'responsabile', 'giulia');
    const giulia = await server.signIn('giulia');
    expect((await giulia.request('DELETE', `/v1/devices/${on.who.device}`)).status).toBe(204);

    expect(await on.carry(noNetwork)).toMatchObject({ forgotten: 0 });
    expect(await on.store.keyring(on.who.operator)).not.toBeNull();
    expect(await on.carry()).toEqual({ delivered: 2, isWaiting: false, forgotten: 1 });
    const waiting = await giulia.request('GET', '/v1/quarantine');
    for (const id of ids) expect(waiting.body).toContain(id);
    expect(await goneFrom(on)).toEqual({ keyring: null, operators: [], senders: [] });
    expect((await rowsOf(on)).outbox).toBe(0);
  });

  it('a revoked device keeps its keys while a fact is nowhere else', async () => {
    const on = await tablet('livia');
    const tab = await on.open();
    await tab.log.append(STREAM, [answer('q', SECRET)]); // no key yet: no copy
    await on.sending.enrol();
    const db = new OperatorDatabase(on.who.operator, on.lab.factory);
    await db.sealed.clear();
    db.close();
    await sql.query(`update device set status = 'revoked' where scope_id = $1 and device_id = $2`, [
      scope,
      on.who.device,
    ]);
    expect(await on.carry()).toEqual({ delivered: 0, isWaiting: true, forgotten: 0 });
    expect(await on.store.keyring(on.who.operator)).not.toBeNull();
    await tab.close();
    expect(await on.carry()).toEqual({ delivered: 1, isWaiting: false, forgotten: 1 });
  });

  it('mail is carried in the order of writing, and no more than fits', async () => {
    const on = await tablet('olga');
    await on.sending.enrol();
    const ids = await writeAndLock(on, 4);
    const mail = openSealedMail(on.lab.factory, { operator: on.who.operator, generation: 1 });
    const all = await mail.pending({ facts: 9, bytes: 1e6 });
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(await mail.pending({ facts: 9, bytes: 1 })).toEqual(all.slice(0, 1));
    mail.close();
  });

  it('the device’s key survives in the browser, and can’t be read out', async () => {
    const on = await tablet('rita');
    await on.sending.enrol();
    const sender = await on.store.delivery.find(on.known);
    expect(sender).toMatchObject({ isRegistered: true, device: DeviceId.parse(on.who.device) });
    expect(sender?.key.signing.extractable).toBe(false);
    await expect(
      crypto.subtle.exportKey('pkcs8', sender?.key.signing as CryptoKey),
    ).rejects.toThrow(/extractable/);
  });
});

const goneFrom = async ({
  store,
  who,
}: {
  readonly store: DeviceStore;
  readonly who: Tablet['who'];
}) => ({
  keyring: await store.keyring(who.operator),
  operators: await store.operators(),
  senders: await store.delivery.senders(),
});
