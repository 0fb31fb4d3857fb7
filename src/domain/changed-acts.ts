import type { FactId } from './ids.ts';
import type { StreamState } from './stream-state.ts';

/** An act that bound the answers it saw, and what came after that it had not seen. */
export interface ChangedAct {
  readonly fact: FactId;
  readonly at: number;
  /** Null for a closing without a document. */
  readonly document: { readonly key: string; readonly number: string } | null;
  readonly unseen: readonly FactId[];
}

/** Documents changed after they were issued; where there is none, closings. Other events bind nothing. */
export function changedActs({ documents, events }: StreamState): readonly ChangedAct[] {
  const acts: readonly ChangedAct[] =
    documents.length > 0
      ? documents.map(({ fact, at, document, number, unseen }) => ({
          fact,
          at,
          unseen,
          document: { key: document, number },
        }))
      : events
          .filter(({ binds }) => binds !== null)
          .map(({ fact, at, unseen }) => ({ fact, at, unseen, document: null }));
  return acts.filter(({ unseen }) => unseen.length > 0);
}
