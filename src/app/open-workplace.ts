import { ok, type Result } from '../kernel/result.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { browserChannel, browserIndexedDb, browserRandom, browserTimer } from './browser.ts';
import { browserEntrance } from './browser-entrance.ts';
import { keepCarrying } from './carry-rounds.ts';
import { watchInstall } from './install-offer.ts';
import { keyHandover } from './key-handover.ts';
import { registerWorker } from './worker-registration.ts';
import { Workplace } from './workplace.ts';

export interface OpenWorkplaceNeeds {
  /** The page that was asked for. */
  readonly path: string;
  /** Forgets what was asked of the centre for the operator who leaves. */
  readonly forget: () => void;
}

/** Opens this browser's storage and the workplace over it; who was at work goes on. */
export async function openWorkplace({
  path,
  forget,
}: OpenWorkplaceNeeds): Promise<Result<Workplace, OpenStorageError>> {
  const updates = registerWorker();
  const install = watchInstall();
  const store = await openDeviceStore({
    factory: browserIndexedDb,
    random: browserRandom,
    timer: browserTimer,
  });
  if (!store.ok) return store;
  const workplace = new Workplace({
    store: store.value,
    entrance: browserEntrance(store.value),
    handover: keyHandover(browserChannel),
    updates,
    install,
    forget,
  });
  if (path !== '/accesso') workplace.want(path);
  keepCarrying({
    presence: () => workplace.live.get(),
    onPresence: (listener) => workplace.live.subscribe(listener),
    onForgotten: () => void workplace.leave(),
  });
  void workplace.start();
  return ok(workplace);
}
