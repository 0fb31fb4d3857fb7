import type { Locks } from '../client/leadership.ts';

/** Web Locks of one browser: exclusive, first come first served, released when the work ends. */
export function fakeLocks(): Locks {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request: async (name, { signal }, held) => {
      const before = queues.get(name) ?? Promise.resolve();
      const mine = before.then(() => (signal.aborted ? undefined : held()));
      queues.set(
        name,
        mine.catch(() => undefined),
      );
      await mine;
    },
  };
}
