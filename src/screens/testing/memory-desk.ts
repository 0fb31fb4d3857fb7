import { seededRandom, type Clock } from '../../kernel/environment.ts';
import type { Json } from '../../kernel/json.ts';
import { err, ok } from '../../kernel/result.ts';
import type { EditorSeats } from '../../domain/editor-seat.ts';
import { DeviceId, OperatorId, ScopeId, type StreamId } from '../../domain/ids.ts';
import type { OfficeName } from '../../domain/offices-answer.ts';
import { peopleIndex, type PeopleIndex } from '../../domain/people-index.ts';
import type {
  Author,
  DraftJournal,
  Live,
  NumberBlock,
  Position,
  Wire,
  WireStatus,
} from '../../domain/ports.ts';
import type { Session } from '../../domain/session.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import type { Desk, DeviceCare, InstallWay, Space } from '../desk.tsx';
import { memoryLive, type MemoryLive } from './memory-live.ts';
import { memoryLog, type MemoryLog } from './memory-log.ts';

/** Monday 23 November 2026, 10:42 in Italy. */
export const MEMORY_NOW = Date.parse('2026-11-23T09:42:00Z');

export const ELENA = OperatorId.parse('0197a000-0000-7000-8000-000000000001');
export const MARCO = OperatorId.parse('0197a000-0000-7000-8000-000000000002');
const TABLET = DeviceId.parse('0197b000-0000-7000-8000-000000000001');
const OTHER_TABLET = DeviceId.parse('0197b000-0000-7000-8000-000000000002');
const MONTEFIORE = ScopeId.parse('cpi-montefiore');

export const memorySession: Session = {
  operator: { id: ELENA, name: 'Elena Sartori', role: 'operatore' },
  office: {
    scope: MONTEFIORE,
    code: 'MF',
    name: 'Centro per l’impiego di Montefiore',
    ente: 'Regione Valdora · Agenzia regionale per il lavoro',
    address: 'Via Roma 1, Montefiore',
    phone: '0510000000',
    email: 'cpi.montefiore@example.it',
  },
  device: { id: TABLET, number: 7, name: 'Sportello di Pievebella' },
  colleagues: [
    { id: ELENA, name: 'Elena Sartori' },
    { id: MARCO, name: 'Marco Riva' },
  ],
  demo: true,
};

/** A colleague on another tablet: for `desk.log.receive`. */
export const colleague: Author = {
  operator: MARCO,
  role: 'operatore',
  scope: MONTEFIORE,
  device: OTHER_TABLET,
};

export interface MemoryDeskOptions {
  readonly session?: Session;
  /** Milliseconds; `MEMORY_NOW` unless told. */
  readonly now?: number;
  /** Of the random source. */
  readonly seed?: number;
  readonly space?: Space;
  readonly status?: Partial<WireStatus>;
  /** Of the centre; never heard of unless told. */
  readonly offices?: readonly OfficeName[];
  /** Other tabs; none unless told. */
  readonly seats?: EditorSeats;
}

/** A desk that lives in memory, with handles for a test. Everything written goes through the domain. */
export interface MemoryDesk extends Desk {
  readonly log: MemoryLog;
  readonly clock: Clock & { set(now: number): void };
  readonly status: MemoryLive<WireStatus>;
  readonly update: MemoryLive<{ readonly isReady: boolean }>;
  readonly lost: MemoryLive<number | null>;
  /** What the device was asked to do, in order: `lock`, `persist`, `applyUpdate`. */
  readonly asked: readonly string[];
}

export function memoryDesk(options: MemoryDeskOptions = {}): MemoryDesk {
  const session = options.session ?? memorySession;
  const clock = memoryClock(options.now ?? MEMORY_NOW);
  const random = seededRandom(options.seed ?? 1);
  const { operator, office, device } = session;
  const log = memoryLog({
    clock,
    random,
    author: {
      operator: operator.id,
      role: operator.role,
      scope: office.scope,
      device: device.id,
    },
  });
  const status = memoryLive<WireStatus>({ ...quietWire(clock.now()), ...options.status });
  const update = memoryLive({ isReady: false });
  const lost = memoryLive<number | null>(null);
  const asked: string[] = [];
  return {
    session,
    log,
    clock,
    random,
    status,
    update,
    lost,
    asked,
    files: {
      exportUnsent: () => Promise.resolve({ name: 'lavoro.json', text: '{}' }),
      importUnsent: () => Promise.resolve(err({ kind: 'notOurs' })),
    },
    drafts: memoryDrafts(),
    numbers: memoryNumbers(session),
    seats: options.seats ?? aloneAtTheDesk,
    wire: memoryWire(status),
    people: memoryPeople(log),
    audit: { read: () => Promise.resolve(err({ kind: 'offline' })) },
    offices: { list: () => Promise.resolve(options.offices ?? null) },
    kiosk: { become: () => Promise.resolve(err('offline')) },
    administration: {
      operators: () => Promise.resolve(ok([])),
      addOperator: () => Promise.resolve(err({ kind: 'offline' })),
      setPassword: () => Promise.resolve(err({ kind: 'offline' })),
      changeRole: () => Promise.resolve(err({ kind: 'offline' })),
      revokeOperator: () => Promise.resolve(err({ kind: 'offline' })),
      devices: () => Promise.resolve(ok([])),
      renameDevice: () => Promise.resolve(err({ kind: 'offline' })),
      revokeDevice: () => Promise.resolve(err({ kind: 'offline' })),
      setAside: () => Promise.resolve(ok([])),
      decideAside: () => Promise.resolve(err({ kind: 'offline' })),
    },
    device: memoryDevice({ asked, update, lost, space: options.space ?? PLENTY }),
  };
}

const aloneAtTheDesk: EditorSeats = {
  sit: () => ({
    role: { get: () => 'editor', subscribe: () => () => undefined },
    take: () => undefined,
    leave: () => undefined,
  }),
};

const PLENTY: Space = { used: 120_000_000, free: 46_000_000_000, isPersistent: true };

const quietWire = (now: number): WireStatus => ({
  network: 'online',
  since: now,
  unsent: 0,
  oldestUnsentAt: null,
  receivedAt: null,
  durable: true,
  durableAt: null,
  quarantined: [],
  lag: 0,
  busy: false,
});

function memoryClock(start: number): MemoryDesk['clock'] {
  let now = start;
  return {
    now: () => now,
    set: (value) => {
      now = value;
    },
  };
}

function memoryDrafts(): DraftJournal {
  const drafts = new Map<StreamId, Map<string, Json>>();
  const positions = new Map<StreamId, Position>();
  const of = (stream: StreamId): Map<string, Json> => {
    const known = drafts.get(stream) ?? new Map<string, Json>();
    drafts.set(stream, known);
    return known;
  };
  return {
    write: (stream, path, draft) => {
      of(stream).set(path, draft);
    },
    clear: async (stream, paths) => {
      for (const path of paths) of(stream).delete(path);
    },
    read: async (stream) => new Map(of(stream)),
    flush: async () => ok(undefined),
    savePosition: async (stream, position) => {
      positions.set(stream, position);
    },
    position: async (stream) => positions.get(stream) ?? null,
  };
}

function memoryNumbers({ office, device }: Session): NumberBlock {
  let last = 0;
  return {
    next: async (year) => {
      last += 1;
      const tablet = String(device.number).padStart(2, '0');
      return ok(`${year}/${office.code}-${tablet}/${String(last).padStart(4, '0')}`);
    },
  };
}

const memoryWire = (status: Live<WireStatus>): Wire => ({
  status: () => status,
  syncNow: async () => {
    const network = status.get()?.network ?? 'offline';
    const outcome = network === 'online' ? 'done' : network;
    return { sent: 0, received: 0, quarantined: 0, outcome };
  },
  stateOf: async () => 'salvato',
});

/** A new object at each change, so that whoever watches sees that it changed. */
function memoryPeople(log: MemoryLog): Live<PeopleIndex> {
  const summaries = log.summaries();
  const index = peopleIndex();
  const live = memoryLive<PeopleIndex>(index);
  summaries.subscribe(() => {
    const all = summaries.get() ?? [];
    index.update(all.filter((one): one is PersonSummary => one.kind === 'persona'));
    live.set({ ...index });
  });
  return live;
}

interface MemoryDeviceParts {
  readonly asked: string[];
  readonly update: Live<{ readonly isReady: boolean }>;
  readonly lost: MemoryLive<number | null>;
  readonly space: Space;
}

const memoryDevice = ({ asked, update, lost, space }: MemoryDeviceParts): DeviceCare => ({
  lock: async () => {
    asked.push('lock');
  },
  space: async () => space,
  persist: async () => {
    asked.push('persist');
    return true;
  },
  update,
  applyUpdate: () => {
    asked.push('applyUpdate');
  },
  install: memoryLive<InstallWay>('none'),
  mayOfferInstall: () => true,
  refuseInstall: () => undefined,
  askInstall: () => Promise.resolve(),
  lost,
  lostRead: () => lost.set(null),
});
