import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { openDevice, type Device } from '../../e2e/support/browser.ts';
import { installed, type Account } from '../../e2e/support/desk.ts';

/*
 * A tablet with the whole office on board. What the app's own first load has stored is kept under
 * node_modules/.cache: the next runs of the same size start from a copy of that profile.
 */

const Kept = z.object({ firstLoadMs: z.number() });

export interface BoardedNeeds {
  readonly url: string;
  /** Where the profile of this size is kept. */
  readonly folder: string;
  readonly operator: Account;
  readonly streams: number;
  /** Called when there is no kept profile: the office must be there to download. */
  readonly beforeLoad: () => Promise<void>;
  readonly say: (text: string) => void;
}

export interface Boarded {
  /** Closed: `reopen` it. */
  readonly device: Device;
  /** From *Entra* until every stream was sealed and stored, not slowed. */
  readonly firstLoadMs: number;
}

/** A busy machine takes longer than a test would wait, ms. */
const SLOW = 120_000;
const SCREEN = { width: 1180, height: 820 };

export async function boardedDevice(needs: BoardedNeeds): Promise<Boarded> {
  const kept = await keptLoad(needs.folder);
  if (kept === null) return loadedDevice(needs);
  needs.say(`from ${needs.folder}`);
  const from = join(needs.folder, 'profile');
  const device = await openDevice({ baseURL: needs.url, viewport: SCREEN, from });
  await takeNewBuild(device.page());
  await device.close();
  return { device, ...kept };
}

async function keptLoad(folder: string): Promise<z.infer<typeof Kept> | null> {
  try {
    return Kept.parse(JSON.parse(await readFile(join(folder, 'load.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** The profile may have the app of another day: this build takes its place. */
async function takeNewBuild(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  });
  await page.goto('/');
  await installed(page);
  // The tables of a new build are made, and what is out of order is put in order, while unlocked.
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
}

async function loadedDevice(needs: BoardedNeeds): Promise<Boarded> {
  const { url, folder, operator, streams, say } = needs;
  await needs.beforeLoad();
  const device = await openDevice({ baseURL: url, viewport: SCREEN });
  const page = device.page();
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Nome utente' }).fill(operator.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(operator.password);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  const start = Date.now();
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor({ timeout: SLOW });
  await installed(page);
  for (let last = 0; last < streams; await page.waitForTimeout(1000)) {
    const now = await page.evaluate(countFolds);
    if (now !== last) say(`on the device: ${now} of ${streams} streams`);
    last = now;
  }
  const firstLoadMs = Date.now() - start;
  await page.waitForTimeout(6000);
  await device.close();
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await cp(device.profile, join(making, 'profile'), { recursive: true });
  await writeFile(join(making, 'load.json'), JSON.stringify({ firstLoadMs }));
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  return { device, firstLoadMs };
}

async function countFolds(): Promise<number> {
  const known = await indexedDB.databases();
  const name = known.find((one) => /^sportello-[0-9a-f]{8}-/.test(one.name ?? ''))?.name;
  if (name === undefined) return 0;
  return new Promise<number>((done) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => {
      const count = opening.result.transaction('folds').objectStore('folds').count();
      count.addEventListener('success', () => {
        opening.result.close();
        done(count.result);
      });
    });
  });
}
