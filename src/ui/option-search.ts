import { useEffect, useRef, useState } from 'react';

/** One row of a lookup. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** Second line, to tell homonyms apart: «provincia di Forlì-Cesena». */
  readonly sub?: string | undefined;
}

export type OptionSearch = (
  text: string,
  signal: AbortSignal,
) => Promise<readonly ComboboxOption[]>;

export interface OptionSearchState {
  readonly text: string;
  readonly options: readonly ComboboxOption[];
  readonly status: 'idle' | 'busy' | 'done' | 'failed';
}

const NOTHING: OptionSearchState = { text: '', options: [], status: 'idle' };

/** Runs `search`; an answer that a later question overtook is dropped. Old rows stay until new ones come. */
export function useOptionSearch(search: OptionSearch) {
  const [state, setState] = useState(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (text: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((before) => ({ ...before, text, status: 'busy' }));
    const next = await search(text, controller.signal).then(
      (options): OptionSearchState => ({ text, options, status: 'done' }),
      (): OptionSearchState => ({ text, options: [], status: 'failed' }),
    );
    if (!controller.signal.aborted) setState(next);
  };
  return { state, run: (text: string) => void run(text) };
}
