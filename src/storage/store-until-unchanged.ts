import { ok, type Result } from '../kernel/result.ts';

/** Far more rounds than tabs: a change in between means that another tab has written. */
const MAX_ROUNDS = 1000;

/** What a transaction came to: `changed` when what was sealed is no longer how things are. */
export type Stored = 'stored' | 'changed';

/**
 * Encryption can't happen inside a transaction: so something is sealed on what was last read, and
 * stored only if that is still true; otherwise it is read and sealed again.
 * @returns what was stored.
 */
export async function storeUntilUnchanged<Sealed, Failure>(
  seal: () => Promise<Sealed>,
  store: (sealed: Sealed) => Promise<Result<Stored, Failure>>,
): Promise<Result<Sealed, Failure>> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const sealed = await seal();
    const stored = await store(sealed);
    if (!stored.ok) return stored;
    if (stored.value === 'stored') return ok(sealed);
  }
  throw new Error('What is being stored kept changing');
}
