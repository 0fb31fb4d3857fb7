import { z } from 'zod';
import type { EditorSeat, EditorSeats, SeatRole } from '../domain/editor-seat.ts';
import { StreamId } from '../domain/ids.ts';
import type { TabChannel } from './changes.ts';

/** The part of the Web Locks API that is used. */
export interface EditorLockManager {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly steal?: boolean },
    held: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}

export interface EditorLockNeeds {
  /** Tells operators of one device apart. */
  readonly name: string;
  /** Null where there are no Web Locks: tabs then only ask each other. */
  readonly locks: EditorLockManager | null;
  /** Null where tabs can't talk: each then believes to be alone. */
  readonly openChannel: ((name: string) => TabChannel) | null;
  /** Calls back once after `ms`. @returns how to cancel. */
  readonly timer: (ms: number, callback: () => void) => () => void;
  /** Tells this tab apart from the others. */
  readonly tab: string;
}

/** How long tabs without locks wait for somebody to say «I am writing», ms. */
const ANSWER = 300;
/** A tab that does not hand over within this (frozen, crashed half way) loses its place, ms. */
const PATIENCE = 4000;
/** A reader looks again this often: a tab that crashed frees its lock without a word, ms. */
const LOOK_AGAIN = 3000;

const Message = z.object({
  kind: z.enum(['who', 'mine', 'handOver', 'free']),
  stream: StreamId,
  tab: z.string(),
});
type Message = z.infer<typeof Message>;

/** One editor per interview among the tabs of a device. Facts can't be damaged by two: the form could. */
export const editorSeats = (needs: EditorLockNeeds): EditorSeats => ({
  sit: (stream, handOver) => new TabSeat(needs, stream, handOver),
});

class TabSeat implements EditorSeat {
  private readonly needs: EditorLockNeeds;
  private readonly stream: StreamId;
  private readonly handOver: () => Promise<void>;
  private readonly channel: TabChannel | null;
  private readonly listeners = new Set<() => void>();
  private current: SeatRole | undefined;
  private release: (() => void) | null = null;
  private stopTimer: () => void = () => undefined;
  private isGone = false;

  constructor(needs: EditorLockNeeds, stream: StreamId, handOver: () => Promise<void>) {
    this.needs = needs;
    this.stream = stream;
    this.handOver = handOver;
    this.channel = needs.openChannel?.(`${needs.name}/editor`) ?? null;
    if (this.channel !== null) {
      this.channel.onmessage = ({ data }) => {
        const message = Message.safeParse(data);
        if (message.success && message.data.stream === stream) void this.hear(message.data);
      };
    }
    this.tryToSit();
  }

  readonly role: EditorSeat['role'] = {
    get: () => this.current,
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  take(): void {
    if (this.current !== 'reader') return;
    this.become('asking');
    this.say('handOver');
    this.after(PATIENCE, () => this.sit({ steal: true }));
  }

  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.stopTimer();
    this.giveUp();
    this.channel?.close();
    this.listeners.clear();
  }

  private tryToSit(): void {
    if (this.needs.locks !== null) {
      this.sit({ ifAvailable: true });
      return;
    }
    if (this.current === 'reader') return; // without locks only *Prendi il controllo* changes places
    this.say('who');
    this.after(this.channel === null ? 0 : ANSWER, () => this.become('editor'));
  }

  /** Holds the lock until it is handed over, left or taken away. */
  private sit(options: { readonly ifAvailable?: boolean; readonly steal?: boolean }): void {
    if (this.isGone) return;
    const { locks, name } = this.needs;
    if (locks === null) {
      this.say('mine');
      this.become('editor');
      return;
    }
    const held = async (lock: unknown): Promise<void> => {
      if (this.isGone) return;
      if (lock === null) {
        this.waitAsReader();
        return;
      }
      this.become('editor');
      await new Promise<void>((resolve) => {
        this.release = resolve;
      });
    };
    locks.request(`${name}/editor/${this.stream}`, options, held).catch(() => this.lose());
  }

  /** Taken away by a tab that had waited enough: what is half typed is saved all the same. */
  private lose(): void {
    this.release = null;
    if (this.isGone) return;
    void this.handOver();
    this.waitAsReader();
  }

  private waitAsReader(): void {
    if (this.current !== 'asking') this.become('reader');
    this.after(this.current === 'asking' ? PATIENCE : LOOK_AGAIN, () =>
      this.current === 'asking' ? this.sit({ steal: true }) : this.tryToSit(),
    );
  }

  private async hear({ kind, tab }: Message): Promise<void> {
    if (tab === this.needs.tab || this.isGone) return;
    if (kind === 'who' && this.current === 'editor') this.say('mine');
    if (kind === 'mine' && this.needs.locks === null) this.stepBack();
    if (kind === 'handOver' && this.current === 'editor') {
      this.become('reader');
      await this.handOver();
      this.giveUp();
      this.after(LOOK_AGAIN, () => this.tryToSit());
    }
    if (kind === 'free' && this.current === 'asking') this.sit({ ifAvailable: true });
  }

  private stepBack(): void {
    this.stopTimer();
    this.become('reader');
  }

  private giveUp(): void {
    this.release?.();
    this.release = null;
    // After the lock is really free: its release is not immediate.
    this.needs.timer(0, () => this.say('free'));
  }

  private say(kind: Message['kind']): void {
    try {
      this.channel?.postMessage({ kind, stream: this.stream, tab: this.needs.tab });
    } catch {
      // The channel closed with the tab: nobody is left to tell.
    }
  }

  private after(ms: number, callback: () => void): void {
    this.stopTimer();
    this.stopTimer = this.needs.timer(ms, () => {
      if (!this.isGone) callback();
    });
  }

  private become(role: SeatRole): void {
    if (this.isGone || role === this.current) return;
    if (role === 'editor') this.stopTimer();
    this.current = role;
    for (const listener of this.listeners) listener();
  }
}
