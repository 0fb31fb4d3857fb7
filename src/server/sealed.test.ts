import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import type { Fact } from '../domain/fact.ts';
import { FactId } from '../domain/ids.ts';
import { SealedResponse, CentreKey } from '../sync/protocol/sealed-messages.ts';
import { newDeviceKey, signNote, type DeviceKey } from '../vault/device-key.ts';
import { deliverySealer, type SealedFact } from '../vault/sealed-delivery.ts';
import { LIMITS } from './http/limits.ts';
import { centreKeys, KEY_AGE } from './identity/centre-keys.ts';
import { openPGlite } from './store/pglite.ts';
import { quarantinedOf, setStage } from './testing/contract-stage.ts';
import {
  lightPasswords,
  startTestServer,
  TEST_SECRET,
  type Desk,
  type TestServer,
} from './testing/test-office.ts';

const stage = setStage(() => openPGlite());
const random = seededRandom(31);

async function keyOf(server: TestServer): Promise<CentreKey> {
  return CentreKey.parse((await server.http.inject('/v1/centre-key')).json());
}

async function register(desk: Desk): Promise<DeviceKey> {
  const key = await newDeviceKey();
  const { publicKey } = key;
  expect((await desk.request('POST', '/v1/device-key', { publicKey })).status).toBe(204);
  return key;
}

async function seal(key: DeviceKey, facts: readonly Fact[]): Promise<readonly SealedFact[]> {
  const { publicKey } = await keyOf(stage.server);
  const sealer = await deliverySealer(publicKey, key, random);
  return Promise.all(facts.map((fact) => sealer.seal(fact, fact)));
}

/** Nobody's session: what a page of somebody else, or a service worker, sends. */
async function deliver(
  { scope, device, operator }: Pick<Desk, 'scope' | 'device' | 'operator'>,
  { key, facts, server = stage.server }: Carried,
) {
  const note = { scope, device, operator, sentAt: server.clock.now() };
  const signature = await signNote(key.signing, note);
  const payload = { v: 1, ...note, signature, facts };
  return server.http.inject({ method: 'POST', url: '/v1/sealed', payload });
}

interface Carried {
  readonly key: DeviceKey;
  readonly facts: readonly unknown[];
  readonly server?: TestServer;
}

const answered = async (desk: Desk, carried: Carried): Promise<SealedResponse> => {
  const answer = await deliver(desk, carried);
  expect(answer.statusCode).toBe(200);
  return SealedResponse.parse(answer.json());
};

const stored = (): Promise<readonly { readonly actor: string; readonly id: string }[]> =>
  stage.sql.query('select actor, fact_id as id from fact where scope_id = $1 order by seq', [
    stage.elena.scope,
  ]);

const notes = (desk: Desk, count: number): readonly Fact[] => {
  const stream = desk.author.newStream();
  return Array.from({ length: count }, (_, n) => desk.author.note(stream, `riga ${n}`));
};

describe('sealed delivery', () => {
  it('admits the facts of who is not there as theirs, and names what it received', async () => {
    const { elena } = stage;
    const key = await register(elena);
    const facts = notes(elena, 3);
    const sealed = await seal(key, facts);
    expect(JSON.stringify(sealed)).not.toContain('riga');
    await elena.request('DELETE', '/v1/session'); // *Blocca*
    const answer = await answered(elena, { key, facts: sealed });
    expect(answer.results).toEqual(facts.map(({ id }, n) => ({ id, status: 'ok', seq: n + 1 })));
    expect(answer).toMatchObject({ unreadable: [], revoked: null });
    expect(await stored()).toEqual(facts.map(({ id }) => ({ id, actor: elena.operator })));
  });

  it('a replay, and the author’s own push afterwards, change nothing', async () => {
    const { elena } = stage;
    const key = await register(elena);
    const facts = notes(elena, 2);
    const sealed = await seal(key, facts);
    await answered(elena, { key, facts: sealed });
    const again = await answered(elena, { key, facts: sealed });
    expect(again.results.map(({ status, seq }) => [status, seq])).toEqual([
      ['duplicate', 1],
      ['duplicate', 2],
    ]);
    const pushed = await elena.push(facts);
    expect(pushed.json<SealedResponse>().results.map(({ status }) => status)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(await stored()).toHaveLength(2);
  });

  it('a forged note, another device’s key and a device nobody knows get one same refusal', async () => {
    const { elena, server } = stage;
    const key = await register(elena);
    const giulia = await server.signIn('giulia');
    const other = await register(giulia);
    const facts = await seal(key, notes(elena, 1));
    const refused = await Promise.all([
      deliver(elena, { key: await newDeviceKey(), facts }),
      deliver(elena, { key: other, facts }),
      deliver({ ...elena, device: giulia.device }, { key, facts }),
      deliver({ ...elena, operator: giulia.operator }, { key, facts }),
      deliver({ ...elena, scope: 'altrove' as Desk['scope'] }, { key, facts }),
    ]);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
    expect(new Set(refused.map(({ body }) => body)).size).toBe(1);
    expect(refused[0]?.json()).toMatchObject({ code: 'unknown_signer' });
    expect(await stored()).toEqual([]);
  });

  it('what another key has signed, or a bit has changed, is named and not admitted', async () => {
    const { elena, server } = stage;
    const key = await register(elena);
    const giulia = await server.signIn('giulia');
    const others = await register(giulia);
    const [first, second, third, fourth, fifth] = await seal(key, notes(elena, 5));
    if (!first || !second || !third || !fourth || !fifth) throw new Error('Five were sealed');
    const flipped = `${second.text.startsWith('A') ? 'B' : 'A'}${second.text.slice(1)}`;
    const [forged] = await seal(others, [{ ...notes(elena, 1)[0]!, id: FactId.parse(third.id) }]);
    const answer = await answered(elena, {
      key,
      facts: [
        first,
        { ...second, text: flipped },
        forged,
        { ...fourth, recipient: second.enc },
        { ...fifth, signature: fourth.signature },
        'spazzatura',
      ],
    });
    expect(answer.results.map(({ id }) => id)).toEqual([first.id]);
    expect(answer.unreadable).toEqual([second.id, third.id, fourth.id, fifth.id]);
    expect(await stored()).toHaveLength(1);
  });

  it('a fact of somebody else, sealed and signed by this device, is denied', async () => {
    const { elena, server } = stage;
    const key = await register(elena);
    const giulia = await server.signIn('giulia');
    const [fact] = notes(elena, 1);
    const stolen = { ...fact!, actor: giulia.operator };
    const answer = await answered(elena, { key, facts: await seal(key, [stolen]) });
    expect(answer.results).toMatchObject([{ status: 'denied' }]);
    expect(await stored()).toEqual([]);
  });

  it.each(['operator', 'device'] as const)(
    'of a revoked %s it waits for a person, whole, and the answer says so',
    async (what) => {
      const { elena, server } = stage;
      const key = await register(elena);
      const facts = notes(elena, 2);
      const sealed = await seal(key, facts);
      const giulia = await server.signIn('giulia');
      const admin = what === 'operator' ? await administrator(server, elena) : giulia;
      const url =
        what === 'device' ? `/v1/devices/${elena.device}` : `/v1/operators/${elena.operator}`;
      expect((await admin.request('DELETE', url)).status).toBe(204);
      const answer = await answered(elena, { key, facts: sealed });
      expect(answer.revoked).toBe(what);
      expect(answer.results.map(({ status }) => status)).toEqual(['quarantined', 'quarantined']);
      const waiting = await giulia.request('GET', '/v1/quarantine');
      expect(waiting.body).toContain('after_revocation');
      for (const { id } of facts) expect(waiting.body).toContain(id);
      const again = await answered(elena, { key, facts: sealed });
      expect(again.results.map(({ status }) => status)).toEqual(['quarantined', 'quarantined']);
      const after = await giulia.request('GET', '/v1/quarantine');
      expect(after.body).toBe(waiting.body);
      expect(await stored()).toEqual([]);
      expect(await quarantinedOf(stage)).toEqual([]);
    },
  );

  it('with nothing to hand over it tells a device whether it still belongs here', async () => {
    const { elena } = stage;
    const key = await register(elena);
    expect(await answered(elena, { key, facts: [] })).toMatchObject({ results: [], revoked: null });
  });

  it('too much, too many, too often and no JSON are refused, and nothing is stored', async () => {
    const { elena, sql } = stage;
    const key = await register(elena);
    const [sealed] = await seal(key, notes(elena, 1));
    const large = await deliver(elena, { key, facts: ['x'.repeat(1024 * 1024)] });
    expect(large.statusCode).toBe(413);
    const many = await deliver(elena, { key, facts: Array.from({ length: 201 }, () => sealed) });
    expect(many.statusCode).toBe(400);
    const limits = { ...LIMITS, sealed: 2 };
    const passwords = lightPasswords();
    const server = await startTestServer(sql, passwords, { limits });
    const often = [1, 2, 3].map(() => deliver(elena, { key, facts: [], server }));
    const codes = (await Promise.all(often)).map(({ statusCode }) => statusCode);
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 200, 429]);
    await passwords.close();
    expect(await stored()).toEqual([]);
  });

  it('the key of the centre lasts a year; what was sealed to the earlier one still opens', async () => {
    const { elena, server } = stage;
    const key = await register(elena);
    const facts = notes(elena, 1);
    const sealed = await seal(key, facts);
    const before = await keyOf(server);
    expect(await keyOf(server)).toEqual(before);
    server.clock.advance(KEY_AGE + 1);
    expect((await keyOf(server)).id).not.toBe(before.id);
    const answer = await answered(elena, { key, facts: sealed });
    expect(answer.results).toMatchObject([{ id: facts[0]?.id, status: 'ok' }]);
  });

  it('the private key of the centre is in no answer', async () => {
    const { elena, server, sql } = stage;
    await keyOf(server);
    const [row] = await sql.query<{ stored: string }>(
      'select private_key as stored from centre_key',
    );
    const said = await Promise.all([
      server.http.inject('/v1/centre-key'),
      elena.request('GET', '/v1/session'),
    ]);
    const publicKey = (await keyOf(server)).publicKey;
    const secret = await centreKeys({ ...server, secrets: [TEST_SECRET] }).privateKey(publicKey);
    expect(secret).toHaveLength(43);
    // Nor is it in the database, and so in no backup.
    for (const { body } of said) expect(body).not.toContain(secret);
    expect(row?.stored).not.toContain(secret);
  });
});

async function administrator(server: TestServer, { scope }: Desk): Promise<Desk> {
  await server.addOperator(scope, 'amministratore', 'ada');
  return server.signIn('ada');
}
