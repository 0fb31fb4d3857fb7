import type { Sleep } from './transport.ts';

/** Opens the stream of hints and keeps it open. @returns how to close it. */
export type OpenPokes = (url: string, hear: PokeHearer) => () => void;

export interface PokeHearer {
  readonly onPoke: () => void;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The part of `EventSource` that is used. */
export interface PokeSource {
  readonly readyState: number;
  addEventListener(type: 'open' | 'error' | 'poke', listener: () => void): void;
  close(): void;
}

const CLOSED = 2;
/** Between two attempts after the server has refused the stream, ms. */
const REOPEN_AFTER = 60_000;

/**
 * Server-sent hints. The browser reconnects by itself after a broken line, not after a refusal (401,
 * too many streams): then the stream is opened again later. Polling never depends on it.
 */
export function eventSourcePokes(create: (url: string) => PokeSource, sleep: Sleep): OpenPokes {
  return (url, hear) => {
    const life = new AbortController();
    let source: PokeSource | null = null;
    const open = (): void => {
      const opened = create(url);
      source = opened;
      opened.addEventListener('open', () => hear.onOpen(true));
      opened.addEventListener('poke', hear.onPoke);
      opened.addEventListener('error', () => {
        hear.onOpen(false);
        if (opened.readyState === CLOSED) void reopen();
      });
    };
    const reopen = async (): Promise<void> => {
      await sleep(REOPEN_AFTER, life.signal);
      if (!life.signal.aborted) open();
    };
    open();
    return () => {
      life.abort();
      source?.close();
      hear.onOpen(false);
    };
  };
}
