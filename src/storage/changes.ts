import { z } from 'zod';
import { StreamId } from '../domain/ids.ts';

/** What BroadcastChannel gives: the part used here, so that tests bring their own. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

const Message = z.object({ streams: z.array(StreamId), by: z.enum(['person', 'sync']) });

/** Whether facts were written here, or came from (or were settled by) the centre. */
export type ChangedBy = z.infer<typeof Message>['by'];

export type ChangeListener = (streams: readonly StreamId[], by: ChangedBy) => void;

/** Tells this tab and the others that streams changed, and nothing more. Empty: only the counts. */
export class Changes {
  private readonly listeners = new Set<ChangeListener>();
  private readonly channel: TabChannel | null;

  constructor(channel: TabChannel | null) {
    this.channel = channel;
    if (channel === null) return;
    channel.onmessage = ({ data }) => {
      const message = Message.safeParse(data);
      if (message.success) this.tell(message.data.streams, message.data.by);
    };
  }

  publish(streams: readonly StreamId[], by: ChangedBy): void {
    this.tell(streams, by);
    this.channel?.postMessage({ streams, by });
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
    this.channel?.close();
  }

  private tell(streams: readonly StreamId[], by: ChangedBy): void {
    for (const listener of this.listeners) listener(streams, by);
  }
}
