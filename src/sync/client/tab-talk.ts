import { z } from 'zod';
import type { SyncReport, WireStatus } from '../../domain/ports.ts';

/** What BroadcastChannel gives: the part used here. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

const LinkStatus = z.object({
  network: z.enum(['online', 'offline', 'needsSignIn', 'refused']),
  since: z.number(),
  busy: z.boolean(),
});

/** The part of the status that only the leader knows. */
export type LinkStatus = Pick<WireStatus, 'network' | 'since' | 'busy'>;

const Report: z.ZodType<SyncReport, unknown> = z.object({
  sent: z.number(),
  received: z.number(),
  quarantined: z.number(),
  outcome: z.enum(['done', 'offline', 'needsSignIn', 'refused', 'busyElsewhere']),
});

const Message = z.discriminatedUnion('kind', [
  /** A tab that has just opened. */
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('link'), link: LinkStatus }),
  z.object({ kind: z.literal('nudge'), by: z.enum(['online', 'visible', 'signedIn']) }),
  z.object({ kind: z.literal('syncNow'), ask: z.string() }),
  z.object({ kind: z.literal('report'), ask: z.string(), report: Report }),
]);
export type TabMessage = z.infer<typeof Message>;

/** Messages between the tabs of one operator; they may be lost. */
export interface TabTalk {
  say(message: TabMessage): void;
  close(): void;
}

export function tabTalk(channel: TabChannel | null, hear: (message: TabMessage) => void): TabTalk {
  if (channel === null) return { say: () => undefined, close: () => undefined };
  channel.onmessage = ({ data }) => {
    const message = Message.safeParse(data);
    if (message.success) hear(message.data);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
