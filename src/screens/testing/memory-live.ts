import type { Live } from '../../domain/ports.ts';

/** A live value that a test may set. */
export interface MemoryLive<T> extends Live<T> {
  get(): T;
  set(value: T): void;
}

export function memoryLive<T>(initial: T): MemoryLive<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
