import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

export interface DeviceOptions extends ContextOptions {
  readonly baseURL: string;
  /** A profile to begin from: it is copied. */
  readonly from?: string;
}

/** A tablet: a browser whose profile outlives it, as on a real machine. */
export interface Device {
  readonly profile: string;
  /** The browser that is open now; another one after `reopen`. */
  context(): BrowserContext;
  page(): Page;
  /** Closes the browser as a person does. */
  close(): Promise<void>;
  /** SIGKILL to the whole browser: the battery is dead, no `pagehide`, no flush. */
  kill(): Promise<void>;
  /** Opens the same profile again, after `close` or `kill`. */
  reopen(): Promise<Page>;
  /** Closes the browser and deletes the profile. */
  dispose(): Promise<void>;
}

/** Opens a browser on a new profile. Playwright's own contexts are incognito-like: they lose storage. */
export async function openDevice({ from, ...options }: DeviceOptions): Promise<Device> {
  const profile = mkdtempSync(join(tmpdir(), 'sportello-device-'));
  if (from !== undefined) cpSync(from, profile, { recursive: true });
  let context = await launch(profile, options);
  const page = (): Page => {
    const [first] = context.pages();
    if (first === undefined) throw new Error('The device has no open page');
    return first;
  };
  return {
    profile,
    context: () => context,
    page,
    close: () => context.close(),
    kill: () => killBrowser(profile, context),
    reopen: async () => {
      context = await launch(profile, options);
      return page();
    },
    dispose: async () => {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

function launch(profile: string, options: Omit<DeviceOptions, 'from'>): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    headless: true,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    ...options,
  });
}

async function killBrowser(profile: string, context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((done) => {
    context.once('close', () => {
      done();
    });
  });
  for (const pid of browserProcesses(profile)) process.kill(pid, 'SIGKILL');
  await closed;
}

/** The browser is the one with the profile on its command line and no `--type=` (those are its children). */
function browserProcesses(profile: string): readonly number[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const words = commandLine(pid);
      return (
        words.includes(`--user-data-dir=${profile}`) &&
        !words.some((word) => word.startsWith('--type='))
      );
    });
  if (found.length === 0) throw new Error(`No browser runs on ${profile}`);
  return found.map(Number);
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it ended meanwhile
  }
}
