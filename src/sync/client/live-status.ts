import type { Live, WireStatus } from '../../domain/ports.ts';
import type { WireCounts } from '../../domain/sync-store.ts';
import type { LinkStatus } from './tab-talk.ts';

export interface LinkHolder {
  readonly live: Live<LinkStatus>;
  set(link: LinkStatus): void;
}

/** What the leader said last; undefined until it speaks. */
export function linkHolder(): LinkHolder {
  const listeners = new Set<() => void>();
  let current: LinkStatus | undefined;
  return {
    live: {
      get: () => current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    set: (link) => {
      current = link;
      for (const listener of listeners) listener();
    },
  };
}

function joined(link: LinkStatus, { detail, ...counts }: WireCounts): WireStatus {
  const status = { ...counts, network: link.network, since: link.since, busy: link.busy };
  return detail === undefined ? status : { ...status, detail: { ...detail, ...link.detail } };
}

/** One status from what the network says and what is stored; the same object until it changes. */
export function joinedStatus(link: Live<LinkStatus>, counts: Live<WireCounts>): Live<WireStatus> {
  let from: readonly [LinkStatus, WireCounts] | null = null;
  let status: WireStatus | undefined;
  return {
    get: () => {
      const [ofLink, ofStore] = [link.get(), counts.get()];
      if (ofLink === undefined || ofStore === undefined) return undefined;
      if (from?.[0] !== ofLink || from[1] !== ofStore) {
        from = [ofLink, ofStore];
        status = joined(ofLink, ofStore);
      }
      return status;
    },
    subscribe: (listener) => {
      const stops = [link.subscribe(listener), counts.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
