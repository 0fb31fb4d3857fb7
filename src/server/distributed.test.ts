import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newStream, type FactId } from '../domain/ids.ts';
import type { WaitingFact } from './log/waiting.ts';
import { openPGlite } from './store/pglite.ts';
import type { Sql } from './store/sql.ts';
import { setUp, signInTo, startChild, type ChildServer } from './testing/child-server.ts';
import { quarantinedOf, setStage } from './testing/contract-stage.ts';
import { openEventStream } from './testing/event-stream.ts';
import { ended, startPostgres, type PostgresServer } from './testing/postgres-server.ts';
import { describePushPull } from './testing/push-pull.contract.ts';
import { replica } from './testing/replica.ts';
import { unscopedMentions, watchedSql } from './testing/watched-sql.ts';

// Processes that others use the machine beside.
vi.setConfig({ testTimeout: 300_000 });

const statements = new Set<string>();
const watch = (sql: Sql): Sql => watchedSql(sql, statements).sql;

describePushPull('PGlite, watched', () => openPGlite(), watch);

/** The offices of this centre by id and name, for a transfer: no data of any of them. */
const NAMES_OF_OFFICES = 'select scope_id as scope, code, name from scope order by name';

describe('ready to be distributed', () => {
  const stage = setStage(() => openPGlite(), watch);

  it('an office’s whole life, for the statements it makes', async () => {
    const { server, elena } = stage;
    const giulia = await server.signIn('giulia');
    const { author } = elena;
    const person = newStream('persona', elena.device);
    await elena.push([
      author.write(person, 'noteAdded', { text: 'x' }),
      author.write(author.newStream(), 'noteAdded', { text: '' }),
      author.write(author.newStream(), 'noteAdded', { text: 'y' }, { role: 'responsabile' }),
    ]);
    await server.snapshots.build(elena.scope);
    const { scope } = elena;
    for (const url of [
      `/v1/scopes/${scope}/snapshot`,
      `/v1/scopes/${scope}/snapshot/${'a'.repeat(64)}`,
      `/v1/scopes/${scope}/streams?stream=${person}`,
      '/v1/session',
    ]) {
      expect((await elena.request('GET', url)).status).toBeLessThan(500);
    }
    await elena.request('POST', '/v1/digest', { scope, epoch: elena.epoch, at: [1] });
    await elena.request('POST', '/v1/incidents', {
      scope,
      kind: 'damaged',
      stream: null,
      detail: '',
    });
    const { facts } = (await giulia.request('GET', '/v1/quarantine')).json<{
      facts: readonly WaitingFact[];
    }>();
    expect(facts).toHaveLength(2);
    for (const { id, bodyHash, canAccept } of facts) {
      const decision = canAccept ? 'accepted' : 'rejected';
      const decided = await giulia.request('POST', `/v1/quarantine/${id}`, { bodyHash, decision });
      expect(decided.status).toBe(204);
    }
    await giulia.request('POST', '/v1/erasures', { stream: person, reason: 'Richiesta' });
    await giulia.request('POST', '/v1/imports', { facts: [1] });
    await giulia.request('GET', `/v1/audit?flagged=1&device=${elena.device}`);
    await giulia.request('GET', '/v1/devices');
    await giulia.request('PATCH', `/v1/devices/${elena.device}`, { name: 'Tablet' });
    await giulia.request('PATCH', `/v1/operators/${elena.operator}`, { role: 'responsabile' });
    await giulia.request('DELETE', `/v1/operators/${elena.operator}`);
    await giulia.request('DELETE', `/v1/devices/${elena.device}`);
    expect(await quarantinedOf(stage)).toBeDefined();
  });

  it('every statement names the one office it is about, wherever it names a table', async () => {
    const rows = await stage.sql.query<{ name: string }>(
      `select table_name::text as name from information_schema.tables where table_schema = 'public'`,
    );
    const tables = rows.map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(15);
    expect(statements.size).toBeGreaterThan(60);
    const wrong = [...statements]
      .filter((text) => text !== NAMES_OF_OFFICES)
      .filter((text) => unscopedMentions(text, tables).length > 0);
    expect(wrong).toEqual([]);
  });

  it('a statement that forgets the office would be seen', () => {
    const tables = ['fact', 'feed', 'operator'];
    for (const text of [
      'select * from fact',
      'select 1 from feed join fact on fact.fact_id = feed.fact_id where feed.scope_id = $1',
      'delete from fact where fact_id = $1',
      'update feed set kind = $1',
    ]) {
      expect(unscopedMentions(text, tables)).not.toEqual([]);
    }
    expect(unscopedMentions('select 1 from operator', tables)).toEqual([]);
    expect(unscopedMentions('select 1 from fact where scope_id = $1', tables)).toEqual([]);
  });
});

describe('several processes on one PostgreSQL', () => {
  let folder: string;
  let postgres: PostgresServer;
  let servers: readonly ChildServer[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-processes-'));
    postgres = await startPostgres();
    const url = await postgres.createDatabase('processes');
    const first = await startChild(join(folder, 'a'), url);
    await setUp(first);
    servers = [first, await startChild(join(folder, 'b'), url)];
  }, 300_000);
  afterAll(async () => {
    for (const server of servers) await ended(server.process, 'SIGTERM');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('I2 I3 I5 · writers on all of them and a tailing reader: nothing missed, no gap', async () => {
    const [first, second] = [servers[0]!, servers[1]!];
    const reader = await signInTo(second);
    const desks = await Promise.all(
      Array.from({ length: 6 }, (_, n) => signInTo(n % 2 === 0 ? first : second)),
    );
    const start = replica();
    start.apply(await reader.pull(0));
    const writers = { areDone: false };
    const tailing = replica();
    const tail = async (): Promise<void> => {
      for (let idle = 0; !writers.areDone || idle < 3;) {
        const before = tailing.head;
        tailing.apply(await reader.pull(before));
        idle = writers.areDone && tailing.head === before ? idle + 1 : 0;
      }
    };
    const write = async (desk: (typeof desks)[number]): Promise<readonly FactId[]> => {
      const stream = desk.author.newStream();
      const ids: FactId[] = [];
      for (let batch = 0; batch < 8; batch += 1) {
        const facts = [1, 2, 3].map((n) => desk.author.note(stream, `${batch}/${n}`));
        expect(await (await desk.push(facts)).text()).not.toMatch(/need_parent|quarantined/);
        ids.push(...facts.map(({ id }) => id));
      }
      return ids;
    };
    const writing = Promise.all(desks.map(write)).finally(() => {
      writers.areDone = true;
    });
    const [written] = await Promise.all([writing, tail()]);
    expect(tailing.faults).toEqual([]);
    expect(tailing.facts.map(({ id }) => id).toSorted()).toEqual(written.flat().toSorted());
    for (const { device } of desks) {
      const own = tailing.facts.filter((fact) => fact.device === device).map(({ dseq }) => dseq);
      expect(own).toEqual(own.map((_, index) => index + 1));
    }
  });

  it('a push to one is a poke from the other, and the same again is a duplicate there', async () => {
    const [first, second] = [servers[0]!, servers[1]!];
    const writer = await signInTo(first);
    const watcher = await signInTo(second);
    const url = `${second.address}/v1/live?scope=${watcher.scope}`;
    const stream = await openEventStream(url, watcher.cookie);
    const { head } = await stream.next();
    const fact = writer.author.note(writer.author.newStream(), 'qui');
    await writer.push([fact]);
    expect(await stream.next()).toEqual({ scope: writer.scope, head: head + 1 });
    stream.close();
    expect(await (await writer.push([fact])).text()).toContain('duplicate');
  });
});
