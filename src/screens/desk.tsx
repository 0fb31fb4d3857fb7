import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Clock, Random } from '../kernel/environment.ts';
import type { EditorSeats } from '../domain/editor-seat.ts';
import type { PeopleIndex } from '../domain/people-index.ts';
import type { DraftJournal, FactLog, Live, NumberBlock, Wire } from '../domain/ports.ts';
import type { Session } from '../domain/session.ts';
import type { PasskeyBook } from './access/passkey-book.ts';
import type { Administration } from './admin/administration.ts';
import type { Audit } from './audit/audit-port.ts';
import type { KioskCare } from './kiosk-setup/kiosk-care.ts';
import type { IndicatorCentre } from './indicators/indicator-centre.ts';
import type { OfficeBook } from './transfer/office-book.ts';
import type { WorkFiles } from './wire/work-files.ts';

/** What a screen may touch of the world: ports, never storage, network or keys themselves. */
export interface Desk {
  readonly session: Session;
  readonly log: FactLog;
  readonly drafts: DraftJournal;
  readonly numbers: NumberBlock;
  /** One editor per interview among the tabs of this device. */
  readonly seats: EditorSeats;
  readonly wire: Wire;
  /** Everybody of the office, searchable; live because the office changes under it. */
  readonly people: Live<PeopleIndex>;
  readonly device: DeviceCare;
  /** Unsent work out of this device and into it, by file. */
  readonly files: WorkFiles;
  /** Accounts, devices and facts set aside, at the centre. */
  readonly administration: Administration;
  /** The office's log, at the centre. */
  readonly audit: Audit;
  readonly kiosk: KioskCare;
  /** The other offices of the centre. */
  readonly offices: OfficeBook;
  /** Passkeys at the centre; absent where the browser has none. */
  readonly passkeys?: PasskeyBook | undefined;
  /** Numbers of the whole office as the centre counts them; absent where there is no centre. */
  readonly centre?: IndicatorCentre;
  readonly clock: Clock;
  readonly random: Random;
}

/** What the screens ask of the device itself. */
export interface DeviceCare {
  /** Leaves the desk: the next one to work must unlock or sign in. */
  lock(): Promise<void>;
  space(): Promise<Space>;
  /** Asks the browser never to evict the data. */
  persist(): Promise<boolean>;
  /** A new version waits to be applied. */
  readonly update: Live<{ readonly isReady: boolean }>;
  applyUpdate(): void;
  /** How Sportello can be put among the programs of this device, now. */
  readonly install: Live<InstallWay>;
  mayOfferInstall(): boolean;
  refuseInstall(): void;
  askInstall(): Promise<void>;
  /** Facts that were only here and that the browser threw away; null when there are none to tell. */
  readonly lost: Live<number | null>;
  /** Somebody has read of them: they are not told again. */
  lostRead(): void;
}

/** `none`: it is there already, or the browser does not offer it. `byHand`: on an iPad. */
export type InstallWay = 'button' | 'byHand' | 'none';

export interface Space {
  /** Bytes; null when the browser does not say. */
  readonly used: number | null;
  readonly free: number | null;
  readonly isPersistent: boolean;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({
  desk,
  children,
}: {
  readonly desk: Desk;
  readonly children: ReactNode;
}) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk of the signed-in operator. @throws Error outside `DeskProvider`: a bug. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('useDesk outside DeskProvider');
  return desk;
}

/** The current value of something live; undefined until its first reading is ready. */
export function useLive<T>(live: Live<T>): T | undefined {
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.get());
}
