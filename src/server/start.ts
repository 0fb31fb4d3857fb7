import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createApp } from './app.ts';
import { DEMO_PASSWORD, demoOperators, neighbourOperators, seedDemo } from './demo/seed.ts';
import type { CentreKeys } from './identity/centre-keys.ts';
import { enteProvider } from './identity/ente-provider.ts';
import { argon2Passwords } from './identity/passwords.ts';
import { openCentreKeys } from './identity/open-centre-keys.ts';
import { openSetup } from './identity/setup.ts';
import { ScopeId } from '../domain/ids.ts';
import { backUp } from './backup/backup.ts';
import { serveBackups } from './backup/backup-socket.ts';
import { counterRow } from './log/feed-counter.ts';
import { snapshots, type Snapshots } from './log/snapshots.ts';
import type { Settings } from './settings.ts';
import { openStore, type Store, type StoreOptions } from './store/open-store.ts';
import type { Sql } from './store/sql.ts';
import { systemClock, systemRandom } from './system.ts';

export interface RunningServer {
  readonly address: string;
  /** Finishes the requests under way, then closes the database cleanly. */
  stop(): Promise<void>;
}

/** Opens the store, prepares the demo or the first start, and listens. `say` prints for people. */
export async function startServer(
  settings: Settings,
  say: (line: string) => void,
): Promise<RunningServer> {
  const environment = { clock: systemClock, random: systemRandom };
  const dataDir = resolve(settings.dataDir);
  if (settings.reset) await rm(dataDir, { recursive: true, force: true });
  const store = await openStoreWithKeys(settings, dataDir);
  const passwords = argon2Passwords(systemRandom);
  const making = snapshots({
    ...environment,
    ...store,
    onProblem: () => report('snapshot_failed', {}),
  });
  const services = {
    ...environment,
    ...store,
    passwords,
    counter: counterRow(),
    snapshots: making,
  };
  const { http, courier } = await createApp({
    ...services,
    logLevel: settings.logLevel,
    demo: settings.demo,
    publicUrl: settings.publicUrl,
    ente: settings.ente === undefined ? undefined : enteProvider(settings.ente),
    staticDir: resolve(settings.staticDir),
    trustProxy: settings.trustProxy,
    onCourierProblem: () => report('courier_failed', {}),
  });
  if (settings.demo) await seedDemo(services);
  await prepareSnapshots(services);
  const stopCarrying = courier.start();
  const stopBackups =
    store.kind === 'pglite'
      ? await serveBackups(dataDir, (ask) => backUp(services, ask.path, ask.recipient))
      : () => Promise.resolve();
  const address = await http.listen({ port: settings.port, host: settings.host });
  const link = (settings.publicUrl ?? address.replace('0.0.0.0', 'localhost')).replace(/\/$/, '');
  say(`Sportello risponde su ${link}`);
  await (settings.demo ? sayAccounts(say) : saySetupLink(services, link, say));
  say('Sportello è pronto. Per fermarlo: Ctrl+C.');
  return {
    address,
    stop: async () => {
      await http.close();
      await stopCarrying();
      await stopBackups();
      await making.stop();
      await passwords.close();
      await store.close();
    },
  };
}

/** The data without the secret of the centre are not opened: nothing is served half. */
async function openStoreWithKeys(
  { databaseUrl, centreSecret }: Settings,
  dataDir: string,
): Promise<Store & { readonly centreKeys: CentreKeys }> {
  const environment = { clock: systemClock, random: systemRandom };
  const store = await openStore({ ...environment, dataDir, databaseUrl, report });
  try {
    const centreKeys = await openCentreKeys(centreSecret, { ...environment, ...store });
    return { ...store, centreKeys };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What an administrator should know goes to standard error; never personal data. */
const report: StoreOptions['report'] = (event, details) => {
  process.stderr.write(`${JSON.stringify({ level: 40, msg: event, ...details })}\n`);
};

async function prepareSnapshots({
  sql,
  snapshots: making,
}: {
  readonly sql: Sql;
  readonly snapshots: Snapshots;
}): Promise<void> {
  const offices = await sql.query<{ scope: string; head: number }>(
    'select scope_id as scope, head from scope',
  );
  for (const { scope, head } of offices) making.grown(ScopeId.parse(scope), head);
}

function sayAccounts(say: (line: string) => void): void {
  say('DIMOSTRAZIONE: persone e dati inventati. Non inserire dati veri.');
  for (const { username, name, role } of [...demoOperators, ...neighbourOperators]) {
    say(`  ${username.padEnd(16)} ${DEMO_PASSWORD}   ${name}, ${role}`);
  }
}

async function saySetupLink(
  needs: Parameters<typeof openSetup>[0],
  link: string,
  say: (line: string) => void,
): Promise<void> {
  const token = await openSetup(needs);
  if (token === null) return;
  say('Primo avvio: apri questo collegamento (vale una volta sola, per 24 ore) per creare');
  say('l’ufficio e il primo amministratore:');
  say(`  ${link}/accesso#avvio=${token}`);
}
