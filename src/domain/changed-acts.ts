import type { FactId } from './ids.ts';
import type { ConfirmationEntry, StreamState } from './stream-state.ts';

/** An act that bound the answers it saw, and what came after that it had not seen. */
export interface ChangedAct {
  readonly fact: FactId;
  readonly at: number;
  /** Null for a closing without a document. */
  readonly document: { readonly key: string; readonly number: string } | null;
  readonly unseen: readonly FactId[];
}

/** Documents changed after they were issued; where there is none, closings. Other events bind nothing. */
export function changedActs(state: StreamState): readonly ChangedAct[] {
  const { documents, events, confirmations } = state;
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
  return acts
    .map((act) => ({ ...act, unseen: unconfirmed(act, confirmations) }))
    .filter(({ unseen }) => unseen.length > 0);
}

/** What came later and that nobody has looked at yet. */
function unconfirmed(
  { fact, unseen }: ChangedAct,
  confirmations: readonly ConfirmationEntry[],
): readonly FactId[] {
  const looked = new Set(
    confirmations.filter(({ act }) => act === fact).flatMap(({ facts }) => facts),
  );
  return unseen.filter((id) => !looked.has(id));
}
