import { countUnsent } from '../storage/count-unsent.ts';
import { deleteDatabase } from '../storage/delete-database.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import { browserClock, browserIndexedDb, browserRandom, browserTimer } from './browser.ts';
import { Entrance } from './entrance.ts';
import { deriveInWorker } from './key-derivation.ts';
import { browserPasskeys } from './passkeys.ts';
import { openProvenSession, provenOperator, signIn } from './session-api.ts';

/** The way in, with this browser's storage, network, worker and passkeys. */
export const browserEntrance = (store: DeviceStore): Entrance =>
  new Entrance({
    store,
    tools: { random: browserRandom, derive: deriveInWorker, now: () => performance.now() },
    passkeys: browserPasskeys(browserRandom),
    clock: browserClock,
    sleep: (ms) =>
      new Promise((resolve) => {
        browserTimer(ms, () => resolve());
      }),
    signIn,
    proofs: { who: provenOperator, openSession: openProvenSession },
    countUnsent: (operator, generation) => countUnsent(operator, browserIndexedDb, generation),
    deleteDatabase: (operator, generation) =>
      deleteDatabase(operator, browserIndexedDb, generation),
  });
