import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { installed, lock, signIn, unlock, type Account } from './support/desk.ts';
import { onStage, type Stage } from './support/stage.ts';
import { CHIARA, registerPerson } from './support/visit.ts';

const COLLEAGUE_ELSEWHERE = '0197b000-0000-7000-8000-0000000000bb';

/** A has signed in here, and so has B; then A works without network and locks. */
async function aWritesOffline({ device, office }: Stage): Promise<Page> {
  const page = device.page();
  await page.goto('/');
  await enrolled(page, office.operator);
  await installed(page);
  await lock(page);
  await page.getByText('Un altro operatore').click();
  await enrolled(page, office.colleague);
  await lock(page);
  await page.getByRole('radio', { name: /Elena Sartori/ }).click();
  await unlock(page, office.operator.password);
  await device.context().setOffline(true);
  await registerPerson(page, CHIARA);
  await lock(page);
  return page;
}

/** Signs in; the centre has heard of this device's key. */
async function enrolled(page: Page, account: Account): Promise<void> {
  const [told] = await Promise.all([
    page.waitForResponse(/\/v1\/device-key$/, { timeout: 120_000 }),
    signIn(page, account),
  ]);
  expect(told.status()).toBe(204);
}

interface AtCentre {
  readonly id: string;
  readonly actor: string;
}

/** The office's facts, as another device of the colleague reads them. */
async function readCentre({ server, office }: Stage): Promise<() => Promise<readonly AtCentre[]>> {
  const { url } = server;
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ ...office.colleague, device: COLLEAGUE_ELSEWHERE }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { office: own } = (await response.json()) as { office: { scope: string } };
  return async () => {
    const page = await fetch(`${url}/v1/pull?scope=${own.scope}&after=0`, { headers: { cookie } });
    const rows = (await page.text()).trim().split('\n');
    return rows
      .map((row) => JSON.parse(row) as { kind?: string; fact?: AtCentre })
      .flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  };
}

async function elenaId({ server, office }: Stage): Promise<string> {
  const { url } = server;
  const response = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ ...office.operator, device: '0197b000-0000-7000-8000-0000000000cc' }),
  });
  return ((await response.json()) as { operator: { id: string } }).operator.id;
}

async function nothingToSend(page: Page): Promise<void> {
  await page.goto('/sincronizzazione');
  await page.getByRole('button', { name: 'Sincronizza ora' }).click();
  await expect(page.getByText('niente da inviare', { exact: true })).toBeVisible();
}

test('A writes offline and locks; while B works the network returns: A’s facts arrive as A’s, once', async () => {
  await onStage(async (stage) => {
    const { device, office } = stage;
    const centre = await readCentre(stage);
    const elena = await elenaId(stage);
    const page = await aWritesOffline(stage);

    await page.getByRole('radio', { name: /Marco Bellini/ }).click();
    await unlock(page, office.colleague.password);
    await page.getByRole('link', { name: 'Persone' }).first().click();
    await page.getByRole('searchbox').last().fill('benedetti');
    await expect(page.getByText(/BNDCHR|Chiara/)).toHaveCount(0);
    expect(await centre()).toEqual([]);

    await device.context().setOffline(false);
    await expect.poll(async () => (await centre()).length).toBeGreaterThan(0);
    const delivered = await centre();
    expect(new Set(delivered.map(({ actor }) => actor))).toEqual(new Set([elena]));

    await lock(page);
    await page.getByRole('radio', { name: /Elena Sartori/ }).click();
    await unlock(page, office.operator.password);
    await nothingToSend(page);
    const after = await centre();
    expect(after.slice(0, delivered.length)).toEqual(delivered);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });
});

test('the service worker delivers it with no page open', async () => {
  await onStage(async (stage) => {
    const { device } = stage;
    const centre = await readCentre(stage);
    const elena = await elenaId(stage);
    const page = await aWritesOffline(stage);
    await page.goto('about:blank');
    await device.context().setOffline(false);
    expect(await centre()).toEqual([]);
    await networkIsBack(device.context(), page, stage.server.url);
    await expect.poll(async () => (await centre()).length).toBeGreaterThan(0);
    expect(new Set((await centre()).map(({ actor }) => actor))).toEqual(new Set([elena]));
  });
});

/** What the browser does by itself some time after the network has come back. */
async function networkIsBack(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId: await found,
    tag: 'sportello-sealed',
    lastChance: false,
  });
}
