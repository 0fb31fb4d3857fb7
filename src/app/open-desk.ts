import { err, ok, type Result } from '../kernel/result.ts';
import { foldStream } from '../domain/fold.ts';
import type { EditorSeats } from '../domain/editor-seat.ts';
import { can } from '../domain/permissions.ts';
import type { Author, Live, Wire } from '../domain/ports.ts';
import { FOLD_VERSION, summarise } from '../domain/summarise.ts';
import type { Desk } from '../screens/desk.tsx';
import type { WorkFiles } from '../screens/wire/work-files.ts';
import { editorSeats } from '../storage/editor-lock.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import type { LastFact } from '../storage/claim.ts';
import type { DeliveryKeys } from '../storage/delivery-keys.ts';
import { openStorage, type OperatorStorage, type StorageProblem } from '../storage/open-storage.ts';
import { rememberedStore } from '../storage/remembered-work.ts';
import { deviceSpace } from '../storage/space.ts';
import { browserPokes, browserSleep, browserWakes } from '../sync/client/browser-sync.ts';
import { startSync, type SyncClient } from '../sync/client/sync-client.ts';
import type { Sealer } from '../vault/sealer.ts';
import { administrationApi } from './administration-api.ts';
import { auditApi } from './audit-api.ts';
import { kioskCare } from './kiosk-care.ts';
import { delivery, type Delivery } from './delivery.ts';
import { indicatorsApi } from './indicators-api.ts';
import { officeBook } from './office-book.ts';
import { passkeyBook } from './passkey-book.ts';
import {
  browserChannel,
  browserClock,
  browserFetch,
  browserIndexedDb,
  browserRandom,
  browserTimer,
} from './browser.ts';
import { backgroundSync } from './background-sync.ts';
import type { InstallOffers } from './install-offer.ts';
import { livePeople } from './people-live.ts';
import type { Updates } from './worker-registration.ts';

export interface OpenDesk {
  readonly desk: Desk;
  readonly sync: SyncClient;
  /** Writes what is pending, stops synchronising, forgets everything decoded. */
  close(): Promise<void>;
}

export interface OpenDeskNeeds {
  readonly operator: KnownOperator;
  /** Of the operator's open vault; whoever opened it drops its key after `close`. */
  readonly sealer: Sealer;
  readonly updates: Updates;
  readonly install: InstallOffers;
  /** Keys with which what is unsent is signed, so that others can deliver it. */
  readonly keys: DeliveryKeys;
  /** Token of the present session; null while offline since the start. */
  readonly getCsrf: () => string | null;
  readonly lock: () => Promise<void>;
  readonly onProblem: (problem: StorageProblem) => void;
}

/** Builds the ports of one signed-in operator over this browser. */
export async function openDesk(needs: OpenDeskNeeds): Promise<Result<OpenDesk, OpenStorageError>> {
  const { session } = needs.operator;
  const lost = told<number | null>(null);
  const sending = delivery({ ...needs, random: browserRandom, fetch: browserFetch });
  const opened = await openStorage({
    delivery: sending.sealer,
    author: authorOf(needs.operator),
    officeCode: session.office.code,
    deviceNumber: session.device.number,
    sealer: needs.sealer,
    generation: needs.operator.generation,
    ...lastKnownOf(needs.operator),
    ...(browserIndexedDb === null ? {} : { remembered: rememberedStore(browserIndexedDb) }),
    summarise: (facts) => summarise(foldStream(facts)),
    foldVersion: FOLD_VERSION,
    clock: browserClock,
    random: browserRandom,
    timer: browserTimer,
    factory: browserIndexedDb,
    channel: browserChannel,
    onProblem: (problem) => {
      if (problem.kind === 'evicted') lost.tell(problem.unsent);
      else needs.onProblem(problem);
    },
  });
  if (!opened.ok) return err(opened.error);
  const storage = opened.value;
  const sync = can(session.operator.role, 'facts.read') ? syncOf(needs, storage) : noSync;
  const stopWatching = lockWhenRevoked(sync, needs.lock);
  const stopHint = backgroundSync(sync.wire);
  const people = livePeople(storage.log);
  const desk: Desk = {
    session,
    log: storage.log,
    drafts: storage.drafts,
    numbers: storage.numbers,
    seats: seatsOf(session.operator.id),
    wire: sync.wire,
    people,
    device: { ...deviceCare(needs), lost, lostRead: () => lost.tell(null) },
    files: filesOf(storage),
    administration: administrationApi(needs.getCsrf),
    audit: auditApi(),
    kiosk: kioskCare(needs.getCsrf, needs.lock),
    offices: officeBook(localStorage),
    centre: indicatorsApi(),
    passkeys: passkeyBook(needs.getCsrf),
    clock: browserClock,
    random: browserRandom,
  };
  const close = async (): Promise<void> => {
    people.stop();
    stopWatching();
    stopHint();
    await storage.drafts.flush();
    await sync.stop();
    await storage.close();
  };
  return ok({ desk, sync: enrolling(sync, sending, storage), close });
}

/** At each sign-in the centre hears of this device's key, and what has no sealed copy gets one. */
const enrolling = (sync: SyncClient, sending: Delivery, storage: OperatorStorage): SyncClient => ({
  ...sync,
  signedIn: () => {
    sync.signedIn();
    const enrolled = async (): Promise<void> => {
      if (await sending.enrol()) await storage.sealRest();
    };
    void enrolled().catch(() => undefined); // locked meanwhile: again at the next sign-in
  },
});

/** Sealing and its key derivation come with the first file, not with the page. */
const filesOf = ({ files }: OperatorStorage): WorkFiles => {
  const load = async () => (await import('./work-files.ts')).sealedWorkFiles(files);
  return {
    exportUnsent: async (password) => (await load()).exportUnsent(password),
    importUnsent: async (text, password) => (await load()).importUnsent(text, password),
  };
};

/** A value that changes when it is told. */
function told<T>(first: T): Live<T> & { tell(value: T): void } {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

/** A role that reads no facts (the administrator) has nothing to synchronise. */
const noSync: SyncClient = {
  wire: {
    status: () => ({ get: () => undefined, subscribe: () => () => undefined }),
    syncNow: () =>
      Promise.resolve({ sent: 0, received: 0, quarantined: 0, outcome: 'done' as const }),
    stateOf: () => Promise.resolve('salvato' as const),
  } satisfies Wire,
  signedIn: () => undefined,
  stop: () => Promise.resolve(),
};

/** Where the centre says that this device's chain ends: its database may have been lost. */
function lastKnownOf({ session }: KnownOperator): { readonly lastKnown?: LastFact } {
  const { lastDseq = 0, lastHash = null } = session.device;
  return lastDseq === 0 ? {} : { lastKnown: { dseq: lastDseq, hash: lastHash } };
}

const authorOf = ({ session }: KnownOperator): Author => ({
  operator: session.operator.id,
  role: session.operator.role,
  scope: session.office.scope,
  device: session.device.id,
});

const seatsOf = (operator: string): EditorSeats =>
  editorSeats({
    name: `sportello/${operator}`,
    locks: 'locks' in navigator ? navigator.locks : null,
    openChannel: browserChannel,
    timer: browserTimer,
    tab: Array.from(browserRandom.bytes(8), (byte) => byte.toString(16)).join(''),
  });

const syncOf = ({ operator, getCsrf }: OpenDeskNeeds, storage: OperatorStorage): SyncClient =>
  startSync({
    store: storage.sync,
    care: storage.care,
    operator: operator.session.operator.id,
    scope: operator.session.office.scope,
    device: operator.session.device.id,
    clock: browserClock,
    random: browserRandom,
    sleep: browserSleep,
    fetch: browserFetch,
    getCsrf,
    locks: 'locks' in navigator ? navigator.locks : null,
    channel: browserChannel,
    pokes: browserPokes,
    wakes: browserWakes,
    // A failed round shows in the wire's status; the next one starts by itself.
    onError: () => undefined,
  });

/**
 * Who no longer reads the office is locked out as soon as what was unsent has been delivered, or can't
 * be: it stays sealed here for the next attempt.
 */
function lockWhenRevoked({ wire }: SyncClient, lock: () => Promise<void>): () => void {
  const status = wire.status();
  let isLocking = false;
  const check = (): void => {
    const now = status.get();
    if (isLocking || now?.detail?.revoked !== true || now.busy) return;
    isLocking = true;
    void lock();
  };
  const stop = status.subscribe(check);
  check();
  return stop;
}

function deviceCare({
  lock,
  updates,
  install,
}: OpenDeskNeeds): Omit<Desk['device'], 'lost' | 'lostRead'> {
  const space = deviceSpace(navigator.storage);
  return {
    lock,
    space: async () => {
      const [room, isPersistent] = await Promise.all([space.headroom(), space.persisted()]);
      return { used: room?.used ?? null, free: room?.free ?? null, isPersistent };
    },
    persist: () => space.persist(),
    update: updates.ready,
    applyUpdate: () => updates.apply(),
    install: install.way,
    mayOfferInstall: () => install.mayOffer(),
    refuseInstall: () => install.refuse(),
    askInstall: () => install.ask(),
  };
}
