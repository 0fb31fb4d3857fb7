import type { Json } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';

/** Where a record lives. A sealer binds its ciphertext to this place: records can't be swapped. */
export interface SealContext {
  readonly store: string;
  /** Primary key: random ids only, never a name. */
  readonly key: string;
}

/** The record can't be read: damaged, moved from another place, or sealed with another key. */
export type OpenError = 'unreadable';

/** Turns values into the bytes that storage keeps, and back. Never called inside a transaction. */
export interface Sealer {
  /** @throws VaultClosed after the vault was locked. */
  seal(context: SealContext, value: Json): Promise<Uint8Array>;
  open(context: SealContext, bytes: Uint8Array): Promise<Result<Json, OpenError>>;
}

/** The key has been dropped: nothing more can be sealed until somebody unlocks. */
export class VaultClosed extends Error {
  override readonly name = 'VaultClosed';

  constructor() {
    super('The vault is locked');
  }
}
