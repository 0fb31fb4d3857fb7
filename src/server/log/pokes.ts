import type { ScopeId } from '../../domain/ids.ts';
import type { Poke } from '../../sync/protocol/messages.ts';

export type PokeListener = (poke: Poke) => void;

/** Hints that an office's feed has grown. They may be lost: nothing depends on one message. */
export interface Pokes {
  publish(poke: Poke): void;
  /** @returns how to stop listening. */
  subscribe(scope: ScopeId, listener: PokeListener): () => void;
  close(): Promise<void>;
}

/** Hints between the requests of one process. */
export function pokesInProcess(): Pokes {
  const listeners = new Map<string, Set<PokeListener>>();
  return {
    publish: (poke) => listeners.get(poke.scope)?.forEach((listener) => listener(poke)),
    subscribe: (scope, listener) => {
      const group = listeners.get(scope) ?? new Set();
      listeners.set(scope, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(scope) === group) listeners.delete(scope);
      };
    },
    close: async () => listeners.clear(),
  };
}
