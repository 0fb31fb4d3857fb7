import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newStream } from '../domain/ids.ts';
import type { Passwords } from './identity/passwords.ts';
import { uuidV7 } from './identity/uuid.ts';
import type { WaitingFact } from './log/waiting.ts';
import { migrate } from './store/migrate.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { statuses } from './testing/contract-stage.ts';
import { replica, type Replica } from './testing/replica.ts';
import { testClock } from './testing/test-clock.ts';
import { emptyTables, lightPasswords, startTestServer } from './testing/test-office.ts';
import type { Desk, TestServer } from './testing/test-office.ts';

describe('what the feed says besides facts', () => {
  let sql: Sql;
  let passwords: Passwords;
  let server: TestServer;
  let elena: Desk;
  let giulia: Desk;

  beforeAll(async () => {
    sql = await openPGlite();
    await migrate(sql, testClock());
    passwords = lightPasswords();
  });
  beforeEach(async () => {
    await emptyTables(sql);
    server = await startTestServer(sql, passwords);
    const scope = await server.addOffice('MF');
    await server.addOperator(scope, 'operatore', 'elena');
    await server.addOperator(scope, 'responsabile', 'giulia');
    [elena, giulia] = [await server.signIn('elena'), await server.signIn('giulia')];
  });
  afterAll(async () => {
    await passwords.close();
    await sql.close();
  });

  const read = async (): Promise<Replica> => {
    const copy = replica();
    copy.apply((await giulia.pull(0)).body);
    expect(copy.faults).toEqual([]);
    return copy;
  };

  const waiting = async (): Promise<readonly WaitingFact[]> =>
    (await giulia.request('GET', '/v1/quarantine')).json<{ facts: readonly WaitingFact[] }>().facts;

  const decide = (fact: WaitingFact, decision: 'accepted' | 'rejected') =>
    giulia.request('POST', `/v1/quarantine/${fact.id}`, { bodyHash: fact.bodyHash, decision });

  it('I3 · a role given, an operator and a device revoked are rows between the facts', async () => {
    await elena.push([elena.author.note(elena.author.newStream(), 'prima')]);
    const path = `/v1/operators/${elena.operator}`;
    expect((await giulia.request('PATCH', path, { role: 'responsabile' })).status).toBe(204);
    expect((await giulia.request('DELETE', path)).status).toBe(204);
    expect((await giulia.request('DELETE', `/v1/devices/${elena.device}`)).status).toBe(204);
    const { rows } = await read();
    expect(rows.slice(1)).toEqual([
      { kind: 'grant', seq: 2, operator: elena.operator, role: 'responsabile' },
      { kind: 'revoke', seq: 3, device: null, operator: elena.operator },
      { kind: 'revoke', seq: 4, device: elena.device, operator: null },
    ]);
    await expect(server.signIn('elena')).rejects.toThrow('401');
    expect((await giulia.request('PATCH', path, { active: true })).status).toBe(204);
    await expect(server.signIn('elena')).resolves.toMatchObject({ operator: elena.operator });
  });

  it('nobody revokes themselves, the device they use, or somebody more powerful', async () => {
    const admin = await server.addOperator(elena.scope, 'amministratore', 'admin');
    for (const [path, code] of [
      [`/v1/operators/${giulia.operator}`, 'own_account'],
      [`/v1/devices/${giulia.device}`, 'own_device'],
      [`/v1/operators/${admin}`, 'forbidden'],
      [`/v1/operators/${elena.device}`, 'unknown_operator'],
      [`/v1/devices/${elena.operator}`, 'unknown_device'],
    ] as const) {
      expect((await giulia.request('DELETE', path)).json()).toMatchObject({ code });
    }
    expect((await read()).rows).toEqual([]);
  });

  it('what a revoked operator still delivers waits for a person, and reads nothing', async () => {
    const late = elena.author.note(elena.author.newStream(), 'scritta prima della revoca');
    await giulia.request('DELETE', `/v1/operators/${elena.operator}`);
    const answer = await elena.push([late]);
    expect(statuses(answer)).toEqual(['quarantined']);
    expect(answer.body).toContain('dopo la revoca');
    expect((await elena.pull(0)).json()).toMatchObject({ code: 'operator_revoked' });
    const [item] = await waiting();
    expect(item).toMatchObject({ id: late.id, queue: 'review', canAccept: true });
    expect((await decide(item!, 'accepted')).status).toBe(204);
    const { rows, facts } = await read();
    expect(rows.map(({ kind }) => kind)).toEqual(['revoke', 'status', 'fact']);
    expect(facts).toEqual([late]);
    expect(await waiting()).toEqual([]);
    expect((await decide(item!, 'accepted')).json()).toMatchObject({ code: 'unknown_fact' });
  });

  it('a cloned device’s fact can be let in; what is not whole can only be rejected', async () => {
    const { author } = elena;
    const first = author.note(author.newStream(), 'uno');
    const clone = author.write(author.newStream(), 'noteAdded', { text: 'clone' }, { dseq: 1 });
    const broken = author.write(author.newStream(), 'noteAdded', { text: '' });
    await elena.push([first]);
    await elena.push([clone, broken, 42]);
    const items = await waiting();
    expect(items).toHaveLength(3);
    const of = (id: string) => items.find((item) => item.id === id)!;
    expect((await decide(of(clone.id), 'accepted')).status).toBe(204);
    expect((await decide(of(broken.id), 'accepted')).json()).toMatchObject({
      code: 'not_acceptable',
    });
    expect((await decide(of(broken.id), 'rejected')).status).toBe(204);
    const { rows, facts } = await read();
    expect(rows.slice(1).map((row) => ({ ...row, fact: undefined }))).toMatchObject([
      { kind: 'status', status: 'accepted' },
      { kind: 'fact' },
      { kind: 'status', status: 'rejected' },
    ]);
    expect(facts).toEqual([first, clone]);
    // The device goes on, and the same fact sent again is known.
    const next = author.write(first.stream, 'noteAdded', { text: 'dopo' }, { dseq: 2 });
    expect(statuses(await elena.push([clone, next]))).toEqual(['duplicate', 'ok']);
  });

  it('an id that already stands for something else is not let in', async () => {
    const { author } = elena;
    const fact = author.note(author.newStream(), 'originale');
    const other = author.write(
      fact.stream,
      'noteAdded',
      { text: 'altro' },
      { id: fact.id, dseq: 1, after: [] },
    );
    await elena.push([fact]);
    await elena.push([other]);
    const [item] = await waiting();
    expect((await decide(item!, 'accepted')).json()).toMatchObject({ code: 'id_taken' });
  });

  it('children of a rejected fact no longer wait for it', async () => {
    const { author } = elena;
    const stream = author.newStream();
    const bad = author.write(stream, 'noteAdded', { text: '' });
    const child = author.note(stream, 'figlia');
    expect(statuses(await elena.push([bad, child]))).toEqual(['quarantined', 'need_parent']);
    expect(statuses(await elena.push([child]))).toEqual(['need_parent']);
    const [item] = await waiting();
    await decide(item!, 'rejected');
    expect(statuses(await elena.push([child]))).toEqual(['ok']);
    const audit = await giulia.request('GET', '/v1/audit?flagged=1');
    expect(audit.json()).toMatchObject({ facts: [{ id: child.id, parentMissing: true }] });
  });

  it('unsent work brought by a file waits for a person, whoever wrote it', async () => {
    const { author } = elena;
    const facts = [author.note(author.newStream(), 'una'), author.note(author.newStream(), 'due')];
    await elena.push([facts[0]]);
    const foreign = { ...facts[1], scope: 'cpi-altro' };
    const answer = await giulia.request('POST', '/v1/imports', { facts: [...facts, foreign] });
    expect(answer.json()).toEqual({ waiting: 1, known: 1, refused: 1 });
    expect(await waiting()).toMatchObject([{ id: facts[1]?.id, code: 'imported' }]);
  });

  describe('erasure', () => {
    const CANARY = 'Canarino Segretissimo';
    const person = newStream('persona', uuidV7(1e12, { bytes: (n) => new Uint8Array(n).fill(9) }));

    const writeAbout = () => {
      const { author } = elena;
      const visit = author.newStream();
      return [
        author.write(person, 'noteAdded', { text: CANARY }),
        author.write(visit, 'noteAdded', { text: `${CANARY} in visita` }, { subject: person }),
        author.write(visit, 'documentIssued', {
          document: 'patto',
          number: '2026/MF-01/0001',
          date: '2026-03-09',
          binds: 'a'.repeat(64),
        }),
        author.write(visit, 'noteAdded', { text: '', canary: CANARY }),
        author.note(author.newStream(), 'di un’altra persona'),
      ];
    };
    const erase = () =>
      giulia.request('POST', '/v1/erasures', { stream: person, reason: 'Richiesta prot. 12' });

    it('I11 · leaves skeletons, digests and everybody else’s facts; nothing of the subject', async () => {
      const facts = writeAbout();
      await elena.push(facts);
      await server.snapshots.build(elena.scope);
      expect((await erase()).json()).toEqual({ streams: 2, facts: 3 });
      const { rows, facts: left } = await read();
      expect(left).toEqual([facts.at(-1)]);
      expect(rows.map(({ kind }) => kind)).toEqual([
        'erasedFact',
        'erasedFact',
        'erasedFact',
        'fact',
        'erase',
      ]);
      expect(rows.at(-1)).toMatchObject({ facts: facts.slice(0, 3).map(({ id }) => id) });
      for (const table of [
        'payload',
        'quarantine',
        'review',
        'segment',
        'document',
        'office_act',
      ]) {
        const content = await sql.query<object>(`select * from ${table}`);
        const text = content.map((row) => Buffer.from(JSON.stringify(row)).toString()).join('\n');
        expect([table, text.includes(CANARY)]).toEqual([table, false]);
      }
      const verify = `/v1/verify?number=2026/MF-01/0001&hash=${'a'.repeat(64)}`;
      expect((await server.http.inject(verify)).json()).toEqual({ status: 'sconosciuto' });
      expect((await erase()).json()).toEqual({ streams: 2, facts: 0 });
    });

    it('a replica that read before and after ends like one that starts afterwards', async () => {
      await elena.push(writeAbout());
      const early = replica();
      early.apply((await giulia.pull(0)).body);
      await erase();
      early.apply((await giulia.pull(early.head)).body);
      const late = await read();
      expect([early.digest, early.head, early.facts]).toEqual([late.digest, late.head, late.facts]);
      expect(early.faults).toEqual([]);
    });

    it('sending the erased facts again brings nothing back; new ones wait for a person', async () => {
      const facts = writeAbout();
      await elena.push(facts);
      await erase();
      expect(statuses(await elena.push(facts.slice(0, 3)))).toEqual([
        'duplicate',
        'duplicate',
        'duplicate',
      ]);
      expect((await read()).facts).toHaveLength(1);
      const late = elena.author.write(person, 'noteAdded', { text: 'tardiva' });
      const [result] = (await elena.push([late])).json<{ results: [{ reason: string }] }>().results;
      expect(result.reason).toContain('già cancellato');
      expect(await waiting()).toMatchObject([{ id: late.id, queue: 'review' }]);
    });

    it('answers plainly when there is nothing, and only to who may', async () => {
      expect((await erase()).json()).toMatchObject({ status: 404, code: 'nothing_to_erase' });
      const body = { stream: person, reason: 'Richiesta prot. 12' };
      expect((await elena.request('POST', '/v1/erasures', body)).json()).toMatchObject({
        code: 'forbidden',
      });
      const noReason = await giulia.request('POST', '/v1/erasures', { stream: person, reason: '' });
      expect(noReason.status).toBe(400);
    });
  });
});
