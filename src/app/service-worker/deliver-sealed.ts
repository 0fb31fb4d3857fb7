import { carryAll, type CarrierNeeds } from '../sealed-carrier.ts';

/** Background Sync's name for a delivery that waits for the network: `carry-rounds.ts` asks for it. */
const SEALED_SYNC = 'sportello-sealed';

/** The event of the Background Sync API that is ours. */
export const isSealedSync = (event: Event): event is ExtendableEvent =>
  'waitUntil' in event && 'tag' in event && event.tag === SEALED_SYNC;

/**
 * The network is back and no page need be open: sealed work is delivered.
 * @throws Error when something did not go: the browser asks again.
 */
export async function deliverSealed(needs: CarrierNeeds): Promise<void> {
  const { isWaiting } = await carryAll(needs);
  if (isWaiting) throw new Error('Sealed work is still waiting');
}
