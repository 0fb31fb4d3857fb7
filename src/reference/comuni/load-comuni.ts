import type { ComuneTable } from './comune.ts';

/** The embedded table, in its own chunk: fetched, decoded and indexed at the first call only. */
export const loadComuni = async (): Promise<ComuneTable> =>
  (await import('./embedded-comuni.ts')).embeddedComuni;
