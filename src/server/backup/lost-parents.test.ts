import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact.ts';
import type { Passwords } from '../identity/passwords.ts';
import { PARENT_WAIT } from '../log/lost-parents.ts';
import { migrate } from '../store/migrate.ts';
import { openPGlite } from '../store/pglite.ts';
import type { Sql } from '../store/sql.ts';
import { systemRandom } from '../system.ts';
import { statuses } from '../testing/contract-stage.ts';
import { testClock } from '../testing/test-clock.ts';
import { lightPasswords, startTestServer, type Desk } from '../testing/test-office.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const clock = testClock();
const random = systemRandom;
let folder: string;
let passwords: Passwords;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sportello-lost-'));
  passwords = lightPasswords();
});
afterAll(async () => {
  await passwords.close();
  rmSync(folder, { recursive: true, force: true });
});

const newOffice = async (): Promise<{ sql: Sql; desks: readonly Desk[] }> => {
  const sql = await openPGlite();
  await migrate(sql, clock);
  const server = await startTestServer(sql, passwords, { clock });
  const scope = await server.addOffice('MF');
  await server.addOperator(scope, 'operatore', 'elena');
  await server.addOperator(scope, 'operatore', 'dario');
  return { sql, desks: [await server.signIn('elena'), await server.signIn('dario')] };
};

const restoredOffice = async (between: (desks: readonly Desk[]) => Promise<void>) => {
  const path = join(folder, `lost-${Math.round(performance.now())}`);
  const { sql, desks } = await newOffice();
  await backUp({ sql, clock }, path);
  await between(desks);
  await sql.close();
  const again = await openPGlite();
  await restore({ sql: again, clock, random }, path);
  const server = await startTestServer(again, passwords, { clock });
  const [elena, dario] = [
    await server.signIn('elena', desks[0]!.device),
    await server.signIn('dario', desks[1]!.device),
  ];
  return { sql: again, server, elena, dario };
};

describe('a parent that was lost with the log', () => {
  it('is waited for until the other devices have offered younger facts, then the child enters, flagged', async () => {
    const kept: Fact[] = [];
    const { elena, dario, sql } = await restoredOffice(async ([first, second]) => {
      // Dario's device has lost its parent; Elena's fact names it.
      const lost = second!.author.note(second!.author.newStream(), 'perduta');
      await second!.push([lost]);
      clock.advance(1000);
      kept.push(
        first!.author.write(lost.stream, 'noteAdded', { text: 'figlia' }, { after: [lost.id] }),
      );
      await first!.push(kept);
    });
    expect(statuses(await elena.push(kept))).toEqual(['need_parent']);
    clock.advance(1000);
    await dario.push([
      dario.author.write(
        dario.author.newStream(),
        'noteAdded',
        { text: 'più giovane' },
        { dseq: 2 },
      ),
    ]);
    expect(statuses(await elena.push(kept))).toEqual(['ok']);
    expect(await sql.query('select fact_id as id from fact where parent_missing')).toEqual([
      { id: kept[0]?.id },
    ]);
    await sql.close();
  });

  it('while another device is silent, a week is waited', async () => {
    const { server, elena, sql } = await restoredOffice(() => Promise.resolve());
    const parent = elena.author.note(elena.author.newStream(), 'mai arrivata');
    const child = elena.author.note(parent.stream, 'figlia');
    expect(statuses(await elena.push([child]))).toEqual(['need_parent']);
    clock.advance(PARENT_WAIT + 1);
    const later = await server.signIn('elena', elena.device);
    expect(statuses(await later.push([child]))).toEqual(['ok']);
    await sql.close();
  });

  it('without a restore it is waited for, however long', async () => {
    const { sql, desks } = await newOffice();
    const elena = desks[0]!;
    const parent = elena.author.note(elena.author.newStream(), 'in viaggio');
    const child = elena.author.note(parent.stream, 'figlia');
    clock.advance(PARENT_WAIT + 1);
    const again = (await startTestServer(sql, passwords, { clock })).signIn('elena', elena.device);
    expect(statuses(await (await again).push([child]))).toEqual(['need_parent']);
    await sql.close();
  });
});
