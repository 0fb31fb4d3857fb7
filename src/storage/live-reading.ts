import type { Live } from '../domain/ports.ts';

export interface LiveSource<T> {
  readonly read: () => Promise<T>;
  /** Calls `changed` when a new reading may differ. @returns how to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** A reading that failed: the last value stays. */
  readonly onError: (error: unknown) => void;
}

/**
 * A `Live` fed by asynchronous readings. It reads while someone is subscribed, one reading at a
 * time: a change that arrives during a reading causes one more, so the last value is never stale.
 */
export class LiveReading<T> implements Live<T> {
  private readonly source: LiveSource<T>;
  private value: T | undefined;
  private readonly listeners = new Set<() => void>();
  private stopWatching: (() => void) | null = null;
  private reading = false;
  private isStale = false;

  constructor(source: LiveSource<T>) {
    this.source = source;
  }

  get(): T | undefined {
    return this.value;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.stopWatching = this.source.watch(() => void this.refresh());
      void this.refresh();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  private async refresh(): Promise<void> {
    this.isStale = true;
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        this.value = await this.source.read();
        for (const listener of this.listeners) listener();
      }
    } catch (error) {
      this.source.onError(error);
    } finally {
      this.reading = false;
    }
  }
}
