import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact.ts';
import { enrolDevice } from '../identity/devices.ts';
import type { Passwords } from '../identity/passwords.ts';
import { counterRow } from '../log/feed-counter.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { systemClock, systemRandom } from '../system.ts';
import { lightPasswords } from '../testing/test-office.ts';
import { demoFacts } from './demo-facts.ts';
import { demoOffice, demoScope, seedDemo, type DemoNeeds } from './seed.ts';
import { OperatorId } from '../../domain/ids.ts';
import { newDevice } from '../testing/test-office.ts';
import { testClock } from '../testing/test-clock.ts';

/** As the demo starts: PGlite in a folder, the journal, the server's own push. */
describe('the demo’s facts through the server’s push', () => {
  let folder: string;
  let store: Store;
  let passwords: Passwords;
  let needs: DemoNeeds;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-demo-'));
    const environment = { clock: systemClock, random: systemRandom };
    store = await openStore({
      ...environment,
      dataDir: folder,
      databaseUrl: undefined,
      report: () => undefined,
    });
    passwords = lightPasswords();
    needs = { ...store, ...environment, passwords, counter: counterRow() };
  });
  afterAll(async () => {
    await passwords.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are all stored, none suspect, by devices whose numbers nobody gets again', async () => {
    const made: Fact[] = [];
    const took = { making: 0, all: 0 };
    const start = performance.now();
    const cpu = process.cpuUsage();
    const seeded = await seedDemo(needs, {
      facts: (authors) => {
        const from = performance.now();
        const options = { now: needs.clock.now(), seed: 2026, office: demoOffice, authors };
        const batches = [...demoFacts(options)];
        took.making = performance.now() - from;
        made.push(...batches.flat());
        return batches;
      },
    });
    took.all = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    process.stdout.write(
      `demo: ${seeded.facts} facts, made in ${Math.round(took.making)} ms, seeded in ` +
        `${Math.round(took.all)} ms (CPU ${Math.round((user + system) / 1000)} ms)\n`,
    );
    // `seedDemo` throws at the first that is not answered `ok`.
    expect(seeded).toEqual({ isNew: true, facts: made.length });
    const { sql } = store;
    expect(
      await sql.query(
        `select count(*) filter (where status = 'accepted') as stored,
           count(*) filter (where clock_suspect or chain_broken) as suspect from fact
          where scope_id = $1`,
        [demoScope],
      ),
    ).toEqual([{ stored: made.length, suspect: 0 }]);
    expect(await sql.query('select 1 from quarantine')).toEqual([]);
    const devices = await sql.query<{ id: string; number: number }>(
      'select device_id as id, number from device where scope_id = $1 order by number',
      [demoScope],
    );
    expect(devices.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { type, payload, device } of made) {
      if (type !== 'documentIssued') continue;
      const number = devices.find(({ id }) => id === device)?.number;
      expect(JSON.stringify(payload)).toContain(`/MF-0${number}/`);
    }
    const enrolled = await sql.transaction((tx) =>
      enrolDevice(tx, {
        scope: demoScope,
        device: newDevice(testClock(), systemRandom),
        operator: OperatorId.parse(made[0]?.actor),
        now: needs.clock.now(),
      }),
    );
    expect(enrolled).toMatchObject({ ok: true, value: { device: { number: 4 } } });
  }, 180_000);
});
