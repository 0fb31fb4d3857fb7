import { Dexie, type DBCore, type DBCoreTable } from 'dexie';

/** Asked before each request to IndexedDB; throws to make it fail. */
export type Fault = (request: { readonly table: string; readonly kind: RequestKind }) => void;

type RequestKind = 'mutate' | 'get' | 'getMany' | 'query' | 'openCursor' | 'count';

/** Every database opened during `run` asks `fault` first. */
export async function withFault<T>(fault: Fault, run: () => Promise<T>): Promise<T> {
  const addon = (db: Dexie): void => {
    db.use({ stack: 'dbcore', name: 'fault', create: (core) => faulty(core, fault) });
  };
  Dexie.addons.push(addon);
  try {
    return await run();
  } finally {
    Dexie.addons.splice(Dexie.addons.indexOf(addon), 1);
  }
}

const faulty = (core: DBCore, fault: Fault): DBCore => ({
  ...core,
  table: (name) => faultyTable(core.table(name), (kind) => fault({ table: name, kind })),
});

/** A request that fails makes its transaction abort, like a real one. */
function faultyTable(table: DBCoreTable, ask: (kind: RequestKind) => void): DBCoreTable {
  const guard =
    <A, R>(kind: RequestKind, request: (argument: A) => Promise<R>) =>
    (argument: A): Promise<R> =>
      new Dexie.Promise<R>((resolve, reject) => {
        try {
          ask(kind);
        } catch (error) {
          reject(error instanceof Error ? error : new Error('Fault', { cause: error }));
          return;
        }
        request(argument).then(resolve, reject);
      });
  return {
    ...table,
    mutate: guard('mutate', (request) => table.mutate(request)),
    get: guard('get', (request) => table.get(request)),
    getMany: guard('getMany', (request) => table.getMany(request)),
    query: guard('query', (request) => table.query(request)),
    openCursor: guard('openCursor', (request) => table.openCursor(request)),
    count: guard('count', (request) => table.count(request)),
  };
}

/** The process dies at the `nth` request: that one and all that follow never happen. */
export function dieAt(nth: number): Fault & { readonly happened: () => boolean } {
  let left = nth;
  return Object.assign(
    () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    },
    { happened: () => left < 0 },
  );
}

export const quotaExceeded = (): Error => new DOMException('No room', 'QuotaExceededError');
