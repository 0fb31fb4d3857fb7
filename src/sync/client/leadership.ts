import type { SyncStore } from '../../domain/sync-store.ts';
import type { Sleep } from './transport.ts';

/** The part of the Web Locks API that is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly signal: AbortSignal },
    held: () => Promise<void>,
  ): Promise<unknown>;
}

export interface LeadershipNeeds {
  readonly name: string;
  readonly store: Pick<SyncStore, 'lead'>;
  /** Null where there are no Web Locks: every tab leads, and the fencing term keeps them apart. */
  readonly locks: Locks | null;
  readonly sleep: Sleep;
  readonly onError: (error: unknown) => void;
}

/** How long a tab that lost the lead waits before it asks again, ms. */
const REST = 30_000;

/**
 * Runs `lead` in one tab at a time, for as long as the tab lives: the lock is never stolen, and goes
 * to another tab when this one closes. Each lead has a fencing term larger than any before.
 */
export async function leadWhilePossible(
  needs: LeadershipNeeds,
  lead: (term: number, signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const held = async (): Promise<void> => {
    if (signal.aborted) return;
    const term = await needs.store.lead();
    if (term.ok) await lead(term.value, signal);
  };
  while (!signal.aborted) {
    try {
      await (needs.locks === null ? held() : needs.locks.request(needs.name, { signal }, held));
    } catch (error) {
      if (!signal.aborted) needs.onError(error);
    }
    if (!signal.aborted) await needs.sleep(REST, signal);
  }
}
