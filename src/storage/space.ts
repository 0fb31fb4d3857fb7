import type { Headroom } from '../domain/device-space.ts';

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
