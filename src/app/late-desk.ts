import { err, type Result } from '../kernel/result.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import type { OpenDesk, OpenDeskNeeds } from './open-desk.ts';

/** The desk's code is neither on this device nor to be had from the centre. */
interface NotLoaded {
  readonly kind: 'notLoaded';
}

const load = () => import('./open-desk.ts');

/** Has the desk ready before it is asked for; a failure shows when it is. */
export const prepareDesk = (): void => void load().catch(() => undefined);

/** `openDesk`, whose code comes after *Accesso*. */
export async function openLateDesk(
  needs: OpenDeskNeeds,
): Promise<Result<OpenDesk, OpenStorageError | NotLoaded>> {
  const loaded = await load().catch(() => null);
  return loaded === null ? err({ kind: 'notLoaded' }) : loaded.openDesk(needs);
}
