import type { Page } from '@playwright/test';
import type { Device } from '../browser.ts';
import { unlock } from '../desk.ts';

declare global {
  interface Window {
    countTap?: () => void;
  }
}

/** One person’s way through the services, on one tablet. */
export interface Run {
  readonly device: Device;
  readonly password: string;
}

/** The battery dies in the middle of a service; the same page is there after *Sblocca*. */
export async function battery({ device, password }: Run): Promise<Page> {
  const address = device.page().url();
  await device.kill();
  const page = await device.reopen();
  await countTaps(page);
  await page.goto(address);
  await unlock(page, password);
  return page;
}

const counted = { taps: 0 };

/** Counts what a hand does on the page: each `click` that the browser itself sent to it. */
export async function countTaps(page: Page): Promise<void> {
  await page.exposeFunction('countTap', () => {
    counted.taps += 1;
  });
  await page.addInitScript(() => {
    const count = (event: MouseEvent): void => {
      // The click that a label passes on to its field has no `detail`: it is not a second finger.
      if (event.isTrusted && event.detail > 0) window.countTap?.();
    };
    document.addEventListener('click', count, { capture: true });
  });
}

interface Measure {
  readonly taps: number;
  readonly seconds: number;
}

/** Does the service, and says what it cost. */
export async function measured(work: () => Promise<void>): Promise<Measure> {
  const taps = counted.taps;
  const started = performance.now();
  await work();
  const seconds = Math.round((performance.now() - started) / 1000);
  return { taps: counted.taps - taps, seconds };
}
