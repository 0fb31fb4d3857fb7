import type { Clock } from '../kernel/environment.ts';
import { forgetOperator, openDeliveryKeys, type Sender } from '../storage/delivery-keys.ts';
import type { IndexedDbFactory } from '../storage/operator-database.ts';
import { openSealedMail } from '../storage/sealed-mail.ts';
import { carrySealed, type Carried } from '../sync/client/carry-sealed.ts';
import type { Locks } from '../sync/client/leadership.ts';
import type { Fetch } from '../sync/client/transport.ts';

/** How long to wait for somebody who is locking to let go, ms. */
const PATIENCE = 5000;

export interface CarrierNeeds {
  readonly factory: IndexedDbFactory;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Null where there are no Web Locks: then `present` says who must be left alone. */
  readonly locks: Locks | null;
  /** Only tests give another. */
  readonly patience?: number;
  /** Who works here now, in this page: delivers without help. */
  readonly present?: string | null;
}

interface CarriedAll {
  readonly delivered: number;
  /** Something waits for the network. */
  readonly isWaiting: boolean;
  /** Operators taken off this browser, because their access has ended. */
  readonly forgotten: number;
}

/**
 * Delivers the sealed work of every operator of this browser who is not working now, opening nothing:
 * by the page of anybody, or by the service worker. Whoever works holds the lock of the own delivery.
 */
export async function carryAll(needs: CarrierNeeds): Promise<CarriedAll> {
  const keys = openDeliveryKeys(needs.factory);
  const senders = await keys.senders().finally(() => keys.close());
  let total: CarriedAll = { delivered: 0, isWaiting: false, forgotten: 0 };
  for (const sender of senders) {
    if (!sender.isRegistered || sender.operator === needs.present) continue;
    const carried = await alone(needs, sender, () => carryOne(needs, sender));
    if (carried === null) continue;
    total = {
      delivered: total.delivered + carried.delivered,
      isWaiting: total.isWaiting || carried.outcome === 'stopped',
      forgotten: total.forgotten + (carried.outcome === 'ended' ? 1 : 0),
    };
  }
  return total;
}

async function carryOne({ factory, fetch, clock }: CarrierNeeds, sender: Sender): Promise<Carried> {
  const post = openSealedMail(factory, sender);
  const carried = await carrySealed({ post, sender, fetch, clock }).finally(() => post.close());
  if (carried.outcome === 'ended') await forgetOperator(factory, sender);
  return carried;
}

/** @returns null when the operator is at work in some page */
async function alone(
  { locks, patience = PATIENCE }: CarrierNeeds,
  { operator }: Sender,
  run: () => Promise<Carried>,
): Promise<Carried | null> {
  if (locks === null) return run();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  let carried: Carried | null = null;
  const held = async (): Promise<void> => {
    clearTimeout(timer);
    carried = await run();
  };
  try {
    await locks.request(`sportello-sync-${operator}`, { signal: waiting.signal }, held);
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  }
  return carried;
}
