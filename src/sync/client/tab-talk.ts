import { z } from 'zod';
import { StreamId } from '../../domain/ids.ts';
import type { LinkDetail, SyncReport, WireStatus } from '../../domain/ports.ts';

/** What BroadcastChannel gives: the part used here. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

/** Why a round can fail, in a word. */
const Why = z.enum([
  ...(['network', 'timeout', 'needsSignIn', 'refused', 'server', 'tooLarge', 'rejected'] as const),
  ...(['epochChanged', 'mismatch', 'diskFull', 'outdatedBuild', 'databaseClosed'] as const),
  'lostLead',
]);

const Detail: z.ZodType<LinkDetail, unknown> = z.object({
  trouble: Why.nullable(),
  failures: z.number(),
  nextAt: z.number(),
  clockOffset: z.number().nullable(),
  waiting: z.array(StreamId),
});

const LinkStatus = z.object({
  network: z.enum(['online', 'offline', 'needsSignIn', 'refused']),
  since: z.number(),
  busy: z.boolean(),
  detail: Detail,
});

/** The part of the status that only the leader knows. */
export interface LinkStatus extends Pick<WireStatus, 'network' | 'since' | 'busy'> {
  readonly detail: LinkDetail;
}

const Report: z.ZodType<SyncReport, unknown> = z.object({
  sent: z.number(),
  received: z.number(),
  quarantined: z.number(),
  outcome: z.enum(['done', 'offline', 'needsSignIn', 'refused', 'busyElsewhere', 'diskFull']),
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
