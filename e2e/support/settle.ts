import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { logEndOnDevice, type DeviceLogEnd } from './log-ends.ts';
import { hearNetwork } from './visit.ts';

/** Waits until nothing is unsent and all have the same log, or the limit (ms); and says where they are. */
export async function endsTogether(
  pages: readonly Page[],
  limit: number,
): Promise<readonly (DeviceLogEnd | null)[]> {
  const end = Date.now() + limit;
  for (;;) {
    await Promise.all(pages.map(hearNetwork));
    const ends = await Promise.all(pages.map(logEndOnDevice));
    const isSettled = ends.every((one) => one?.unsent === 0 && one.digest === ends[0]?.digest);
    if (isSettled || Date.now() > end) return ends;
    await wait(1000);
  }
}
