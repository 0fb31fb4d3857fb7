import { setTimeout as wait } from 'node:timers/promises';
import { openDevice, type Device } from './browser.ts';
import { chaosModes, startChaosProxy, type ChaosProxy } from './chaos-proxy.ts';
import { installed, lock, signIn, unlock, type Account } from './desk.ts';
import { logEndOnServer } from './log-ends.ts';
import { makeOffice } from './office.ts';
import { startServer, type TestServer } from './server.ts';
import { endsTogether } from './settle.ts';
import { CHIARA, LUCA, openVisit, say, type Visitor } from './visit.ts';

/*
 * node scripts/soak.mjs --minutes 10
 * Two browsers write on a network that changes every few seconds; now and then the centre is killed.
 * At the end everything has arrived everywhere: one JSON line, exit code 1 when it has not.
 */

interface Desk {
  readonly device: Device;
  readonly account: Account;
  answers: number;
}

const SETTLE_LIMIT = 180_000; // ms
const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick');
  return item;
};

/** From the sign-in to the question that will be answered over and over. */
async function settleIn({ device, account }: Desk, visitor: Visitor): Promise<void> {
  await device.page().goto('/');
  await signIn(device.page(), account);
  await installed(device.page());
  await openVisit(device.page(), visitor);
}

async function writeUntil(end: number, desk: Desk): Promise<void> {
  while (Date.now() < end) {
    desk.answers += 1;
    await say(desk.device.page(), `risposta ${desk.answers} di ${desk.account.username}`);
    await wait(300 + Math.random() * 1500);
  }
}

/** The network changes every few seconds; one change in ten kills the centre as well. */
async function flapUntil(
  end: number,
  { server, proxy }: { readonly server: TestServer; readonly proxy: ChaosProxy },
): Promise<{ readonly flaps: number; readonly kills: number }> {
  let [flaps, kills] = [0, 0];
  while (Date.now() < end) {
    proxy.become(pick(chaosModes));
    flaps += 1;
    if (flaps % 10 === 0) {
      await server.kill();
      await wait(1000);
      await server.restart();
      kills += 1;
    }
    await wait(1000 + Math.random() * 5000);
  }
  return { flaps, kills };
}

/** Whatever happened to the session meanwhile, the password opens another. */
async function signInAgain({ device, account }: Desk): Promise<void> {
  await lock(device.page());
  await unlock(device.page(), account.password);
}

async function soak(minutes: number): Promise<boolean> {
  const server = await startServer();
  const proxy = await startChaosProxy(server.url);
  const desks: Desk[] = [];
  try {
    const { operator, colleague } = await makeOffice(server);
    for (const account of [operator, colleague]) {
      const device = await openDevice({ baseURL: proxy.url });
      desks.push({ device, account, answers: 0 });
    }
    for (const [n, desk] of desks.entries()) await settleIn(desk, n === 0 ? CHIARA : LUCA);
    const end = Date.now() + minutes * 60_000;
    const [chaos] = await Promise.all([
      flapUntil(end, { server, proxy }),
      ...desks.map((desk) => writeUntil(end, desk)),
    ]);
    proxy.become('calm');
    for (const desk of desks) await signInAgain(desk);
    const ends = await endsTogether(
      desks.map(({ device }) => device.page()),
      SETTLE_LIMIT,
    );
    await server.stop();
    const centre = await logEndOnServer(server.dataDir);
    const isEqual = ends.every(
      (one) => one?.unsent === 0 && one.quarantined === 0 && one.digest === centre.digest,
    );
    const written = ends.reduce((sum, one) => sum + (one?.written ?? 0), 0);
    const isWhole = isEqual && centre.facts === centre.rows && centre.facts === written;
    const answers = desks.reduce((sum, desk) => sum + desk.answers, 0);
    process.stdout.write(
      `${JSON.stringify({ minutes, ...chaos, met: proxy.met, answers, written, centre, ends, equal: isWhole })}\n`,
    );
    return isWhole;
  } finally {
    for (const { device } of desks) await device.dispose();
    await proxy.close();
    await server.dispose();
  }
}

const at = process.argv.indexOf('--minutes');
if (!(await soak(at === -1 ? 10 : Number(process.argv[at + 1])))) process.exitCode = 1;
