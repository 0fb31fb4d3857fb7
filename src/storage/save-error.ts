import type { SaveError } from '../domain/ports.ts';

/** Thrown inside a transaction to undo it: this build is older than the data. */
export class OutdatedBuild extends Error {}

const CLOSED = ['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'MissingAPIError'];
const LOST_CONNECTION = /connection to indexed database server lost|connection is clos/i;

/** The error and what it wraps: Dexie puts the cause of an abort in `inner`. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let next: unknown = error;
  while (next instanceof Error && chain.length < 8) {
    chain.push(next);
    next = 'inner' in next && next.inner !== next ? next.inner : next.cause;
  }
  return chain;
}

/** What a failed transaction means to the operator; null when it is a bug, to be thrown again. */
export function saveErrorOf(error: unknown): SaveError | null {
  const chain = chainOf(error);
  if (chain.some((one) => one instanceof OutdatedBuild)) return { kind: 'outdatedBuild' };
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return { kind: 'diskFull' };
  const isClosed = ({ name, message }: Error): boolean =>
    CLOSED.includes(name) || LOST_CONNECTION.test(message);
  return chain.some(isClosed) ? { kind: 'databaseClosed' } : null;
}
