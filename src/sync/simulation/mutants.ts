/**
 * Mistakes that synchronisation must never make, one at a time, planted in the models: the
 * invariants must catch each of them.
 */
export const mutants = [
  /** Rows are numbered by a sequence before they are committed. */
  'sequenceCursor',
  'noDedupe',
  'ackClearsOutbox',
  'cursorBeforeRows',
  'ackBeforeCommit',
  'restoreWithoutEpoch',
  'ackedDroppedAtOnce',
  'outboxInMemory',
] as const;
export type MutantName = (typeof mutants)[number];
