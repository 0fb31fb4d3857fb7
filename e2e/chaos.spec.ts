import { expect, test, type Page } from '@playwright/test';
import { openDevice, type Device } from './support/browser.ts';
import { chaosModes, startChaosProxy, type ChaosProxy } from './support/chaos-proxy.ts';
import { installed, lock, signIn, unlock } from './support/desk.ts';
import { logEndOnDevice, logEndOnServer, type DeviceLogEnd } from './support/log-ends.ts';
import { makeOffice, type TestOffice } from './support/office.ts';
import { startServer, type TestServer } from './support/server.ts';
import { factsInPglite } from './support/stored-facts.ts';
import { CHIARA, hearNetwork, openVisit, ownWords, say } from './support/visit.ts';

interface Stage {
  readonly server: TestServer;
  readonly proxy: ChaosProxy;
  readonly office: TestOffice;
  readonly device: Device;
}

/** Everything is sent and everything is here, whatever happened; without anybody's help. */
async function settled(page: Page): Promise<DeviceLogEnd> {
  let end: DeviceLogEnd | null = null;
  await expect
    .poll(
      async () => {
        await hearNetwork(page);
        end = await logEndOnDevice(page);
        return end === null || end.head === 0 ? null : end.unsent;
      },
      { timeout: 120_000, intervals: [1000] },
    )
    .toBe(0);
  if (end === null) throw new Error('No log on this device');
  return end;
}

/** An answer on each kind of network. */
async function sayOnEveryNetwork(page: Page, proxy: ChaosProxy): Promise<string[]> {
  const said: string[] = [];
  for (const mode of chaosModes) {
    proxy.become(mode);
    said.push(`detto con la rete ${mode}`);
    await say(page, `detto con la rete ${mode}`);
    await hearNetwork(page); // it has just failed: without a sign, it would wait
    await page.waitForTimeout(1200);
  }
  return said;
}

/** SIGKILL to both, each in the middle of a round. */
async function killBoth({ server, proxy, office, device }: Stage): Promise<Page> {
  proxy.become('slow');
  await say(device.page(), 'detto mentre il centro cade');
  await device.page().waitForTimeout(450); // a round starts 300 ms after an answer
  await server.kill();
  await say(device.page(), 'detto mentre il tablet si spegne');
  const address = device.page().url();
  await device.kill();
  await server.restart();
  proxy.become('cut');
  const page = await device.reopen();
  await page.goto(address);
  await unlock(page, office.operator.password);
  await expect(ownWords(page)).toHaveValue('detto mentre il tablet si spegne');
  return page;
}

test('a bad network and two dead machines: nothing is lost, nothing is there twice', async () => {
  const server = await startServer();
  const proxy = await startChaosProxy(server.url);
  const device = await openDevice({ baseURL: proxy.url });
  const other = await openDevice({ baseURL: proxy.url });
  try {
    const office = await makeOffice(server);
    const stage = { server, proxy, office, device };
    await device.page().goto('/');
    await signIn(device.page(), office.operator);
    await installed(device.page());
    await openVisit(device.page(), CHIARA);
    const said = await sayOnEveryNetwork(device.page(), proxy);
    const page = await killBoth(stage);
    await say(page, 'detto alla fine');
    said.push('detto mentre il centro cade', 'detto mentre il tablet si spegne', 'detto alla fine');

    proxy.become('calm');
    // The dead battery may have taken the session with it: the same password opens another.
    await lock(page);
    await unlock(page, office.operator.password);
    await other.page().goto('/');
    await signIn(other.page(), office.colleague);
    const [mine, theirs] = [await settled(page), await settled(other.page())];
    expect(mine).toMatchObject({ quarantined: 0 });
    expect(theirs).toMatchObject({ head: mine.head, digest: mine.digest });
    for (const mode of chaosModes) expect(proxy.met[mode], mode).toBeGreaterThan(0);

    await server.stop();
    const centre = await logEndOnServer(server.dataDir);
    expect(centre).toMatchObject({ head: mine.head, digest: mine.digest, facts: centre.rows });
    const values = (await factsInPglite(server.dataDir)).map(({ payload }) => payload['value']);
    for (const text of said)
      expect(
        values.filter((value) => value === text),
        text,
      ).toHaveLength(1);
  } finally {
    await device.dispose();
    await other.dispose();
    await proxy.close();
    await server.dispose();
  }
});
