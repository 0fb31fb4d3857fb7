/** Room left for this site on the device, bytes; null when the browser does not say. */
export interface Headroom {
  readonly used: number;
  readonly free: number;
}

export interface Space {
  /** Asked before an interview, a signature or a file: never in the middle. */
  headroom(): Promise<Headroom | null>;
  /** Asks the browser not to evict this site. @returns whether it promised. */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
}

export type StorageManagerPart = Partial<
  Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
>;

/** `manager` is `navigator.storage`, absent in old browsers and insecure pages. */
export function deviceSpace(manager: StorageManagerPart | undefined): Space {
  return {
    headroom: async () => {
      const { usage, quota } = (await manager?.estimate?.()) ?? {};
      return usage === undefined || quota === undefined
        ? null
        : { used: usage, free: Math.max(0, quota - usage) };
    },
    persist: async () => (await manager?.persist?.()) ?? false,
    persisted: async () => (await manager?.persisted?.()) ?? false,
  };
}

/** What is about to be asked for. */
export type SpaceFor =
  { readonly kind: 'interview' } | { readonly kind: 'file'; readonly bytes: number };

/** Always left for text, bytes: a day of interviews with its indexes, many times over. */
const TEXT_RESERVE = 20 * 1024 * 1024;
/** The longest interview with its signatures, bytes. */
const INTERVIEW = 4 * 1024 * 1024;

/**
 * Whether there is room, asked before an interview starts and before a signature or a file is asked
 * for. A file never takes the room kept for text; where the browser does not say, there is room.
 */
export function hasRoom(headroom: Headroom | null, wanted: SpaceFor): boolean {
  if (headroom === null) return true;
  return wanted.kind === 'interview'
    ? headroom.free >= INTERVIEW
    : headroom.free - wanted.bytes >= TEXT_RESERVE;
}
