import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Where a canary was found: file and encoding. */
export interface Finding {
  readonly where: string;
  readonly canary: string;
}

/** Looks for each canary in every file under `folder`, byte by byte, as UTF-8 and as UTF-16LE. */
export function searchFiles(folder: string, canaries: readonly string[]): readonly Finding[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const needles = canaries.flatMap((canary) => [
    { canary, bytes: Buffer.from(canary, 'utf8') },
    { canary, bytes: Buffer.from(canary, 'utf16le') },
  ]);
  return files.flatMap((file) => {
    const content = readFileSync(file);
    return needles
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ canary }) => ({ where: file.slice(folder.length + 1), canary }));
  });
}

/** Everything this origin keeps, as any script of it could read it: bytes as Latin-1 text. */
export const dumpOrigin = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const told = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('IndexedDB failed')),
        );
      });
    const readable = (_key: string, value: unknown): unknown =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? new TextDecoder('latin1').decode(value)
        : value;
    const parts: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await told(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        const [keys, values] = [await told(rows.getAllKeys()), await told(rows.getAll())];
        parts.push(JSON.stringify([name, store, keys, values], readable));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        parts.push(request.url, new TextDecoder('latin1').decode(body));
      }
    }
    return parts.join('\n');
  });

/** Changes bytes of the records of a store, as a faulty disk or a hostile hand would. */
export const tamper = (
  page: Page,
  change: { readonly store: string; readonly how: 'flip' | 'swap' },
): Promise<number> =>
  page.evaluate(async ({ store, how }) => {
    const told = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('IndexedDB failed')),
        );
      });
    let changed = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await told(indexedDB.open(name));
      if (db.objectStoreNames.contains(store)) {
        const rows = db.transaction(store, 'readwrite').objectStore(store);
        const all: { sealed: Uint8Array }[] = await told(rows.getAll());
        const [first, second] = all;
        if (how === 'flip' && first !== undefined) {
          first.sealed[20] = (first.sealed[20] ?? 0) ^ 1;
          await told(rows.put(first));
          changed += 1;
        }
        if (how === 'swap' && first !== undefined && second !== undefined) {
          await told(rows.put({ ...first, sealed: second.sealed }));
          await told(rows.put({ ...second, sealed: first.sealed }));
          changed += 2;
        }
      }
      db.close();
    }
    return changed;
  }, change);
