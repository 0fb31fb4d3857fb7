import type { Page } from '@playwright/test';
import { quantile } from '../sync/measure.ts';

declare global {
  interface Window {
    /** Since the navigation began, when a password could be typed; ms. */
    benchUsable?: number;
    /** Key presses as the browser timed them, to the next paint; ms, those under 16 left out. */
    benchKeys: number[];
    /** From a press to its answer in a strict transaction; ms. */
    benchSaves: number[];
    benchDone?: Promise<number>;
  }
}

/** What is watched from inside the page, before any of its own code runs. */
export function probes(): void {
  window.benchKeys = [];
  window.benchSaves = [];
  let pressed = 0;
  addEventListener('click', (event) => (pressed = event.timeStamp), { capture: true });
  const own = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...asked: Parameters<typeof own>) {
    const tx = own.apply(this, asked);
    if (tx.mode === 'readwrite' && tx.objectStoreNames.contains('tail')) {
      tx.addEventListener('complete', () => {
        if (pressed > 0) window.benchSaves.push(performance.now() - pressed);
        pressed = 0;
      });
    }
    return tx;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown') window.benchKeys.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const look = (): void => {
    if (document.querySelector('input[type="password"]') === null) requestAnimationFrame(look);
    else window.benchUsable ??= performance.now();
  };
  requestAnimationFrame(look);
}

interface Sign {
  readonly selector: string;
  /** Of the element's text. */
  readonly pattern: string;
}

/** From the first press of `act` until an element with these words has been painted; ms. */
export async function timed(page: Page, act: () => Promise<void>, sign: Sign): Promise<number> {
  await page.evaluate(({ selector, pattern }) => {
    const wanted = new RegExp(pattern);
    let start = 0;
    const begin = (event: Event): void => {
      if (start === 0) start = event.timeStamp;
    };
    addEventListener('pointerdown', begin, { capture: true });
    addEventListener('keydown', begin, { capture: true });
    window.benchDone = new Promise((resolve) => {
      const end = (): void => {
        removeEventListener('pointerdown', begin, { capture: true });
        removeEventListener('keydown', begin, { capture: true });
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - start), { once: true });
        port1.start();
        port2.postMessage(0);
      };
      const look = (): void => {
        const isThere =
          start > 0 &&
          [...document.querySelectorAll(selector)].some((one) => wanted.test(one.textContent));
        if (isThere) end();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, sign);
  await act();
  return (await page.evaluate(() => window.benchDone)) ?? Number.NaN;
}

/**
 * From each key to the last frame in which something under `selector` has changed, a third of a second
 * before nothing more does: a key may change the field alone, or the rows some frames later; ms.
 */
export async function timedKeys(page: Page, selector: string, keys: string): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await page.evaluate(
      ({ watched, QUIET }) => {
        const list = document.querySelector(watched) ?? document.body;
        let start = 0;
        addEventListener('keydown', (event) => (start = event.timeStamp), {
          capture: true,
          once: true,
        });
        window.benchDone = new Promise((resolve) => {
          let painted = 0;
          let rest: ReturnType<typeof setTimeout> | undefined;
          const restart = (): void => {
            clearTimeout(rest);
            rest = setTimeout(() => {
              seen.disconnect();
              resolve(painted - start);
            }, QUIET);
          };
          const seen = new MutationObserver(() => {
            clearTimeout(rest);
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              const onPainted = (): void => {
                painted = performance.now();
                restart();
              };
              port1.addEventListener('message', onPainted, { once: true });
              port1.start();
              port2.postMessage(0);
            });
          });
          seen.observe(list, {
            attributes: true,
            childList: true,
            subtree: true,
            characterData: true,
          });
        });
      },
      { watched: selector, QUIET: 333 },
    );
    await page.keyboard.press(key);
    times.push((await page.evaluate(() => window.benchDone)) ?? Number.NaN);
  }
  return times;
}

/** The value under which `share` of the numbers are; ms, rounded. */
export const percentile = (numbers: readonly number[], share: number): number =>
  Math.round(quantile(numbers, share));
