import type { Sleep } from '../client/transport.ts';

/** A page or a process: what it waits for never comes once it is gone. */
export interface Life {
  isOver: boolean;
}

interface Event {
  readonly at: number;
  /** Ties are broken by the order of arrival. */
  readonly order: number;
  readonly life: Life | null;
  isCancelled: boolean;
  readonly run: () => void;
}

/** Longer than any chain of promises between two events of the client. */
const MICROTASKS = 30;

/** Time that passes only when told, one event after the other: the same seeds give the same history. */
export class VirtualTime {
  /** True time, ms; devices may believe something else. */
  now = Date.UTC(2026, 10, 24, 9);
  private readonly heap: Event[] = [];
  private orders = 0;

  after(ms: number, life: Life | null, run: () => void): { cancel(): void } {
    this.orders += 1;
    const event = { at: this.now + ms, order: this.orders, life, isCancelled: false, run };
    this.insert(event);
    return {
      cancel: () => {
        event.isCancelled = true;
      },
    };
  }

  /** Resolves after `ms`, or never when `life` ends before. */
  wait(ms: number, life: Life | null): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, life, resolve);
    });
  }

  sleepOf(life: Life): Sleep {
    return (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const end = (): void => {
          signal.removeEventListener('abort', end);
          timer.cancel();
          resolve();
        };
        const timer = this.after(ms, life, end);
        signal.addEventListener('abort', end);
        return undefined;
      });
  }

  /** When the next event is, ms; null when nothing will ever happen. */
  nextAt(): number | null {
    for (let first = this.heap[0]; first !== undefined; first = this.heap[0]) {
      if (!first.isCancelled && first.life?.isOver !== true) return first.at;
      this.removeFirst();
    }
    return null;
  }

  /** Lets the next event happen, and all that follows at once. @returns false when there is none. */
  async step(): Promise<boolean> {
    const at = this.nextAt();
    if (at === null) return false;
    this.now = Math.max(this.now, at);
    this.removeFirst()?.run();
    await settled();
    return true;
  }

  private insert(event: Event): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(event);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(event, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  private removeFirst(): Event | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = heap[child];
      const right = heap[child + 1];
      if (below !== undefined && right !== undefined && isBefore(right, below)) {
        below = right;
        child += 1;
      }
      if (below === undefined || !isBefore(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

const isBefore = (a: Event, b: Event): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** All promises that can go on have gone on. */
export async function settled(): Promise<void> {
  for (let tick = 0; tick < MICROTASKS; tick += 1) await Promise.resolve();
}

/** The promise of something that will never be heard of. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
