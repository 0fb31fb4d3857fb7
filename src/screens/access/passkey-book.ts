import type { Result } from '../../kernel/result.ts';

/** A passkey that the centre checks, of the operator who works now. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  /** ms. */
  readonly createdAt: number;
  /** ms; null when it has never opened a session. */
  readonly usedAt: number | null;
}

export type PasskeyError =
  | { readonly kind: 'offline' }
  | { readonly kind: 'needsSignIn' }
  /** The person or the device said no. */
  | { readonly kind: 'notMade' }
  /** `detail`: in plain Italian, from the centre. */
  | { readonly kind: 'refused'; readonly detail: string };

/** The operator's passkeys at the centre: only with the network. */
export interface PasskeyBook {
  list(): Promise<Result<readonly Passkey[], PasskeyError>>;
  /** Asks the device for a new one. */
  add(name: string): Promise<Result<void, PasskeyError>>;
  remove(id: string): Promise<Result<void, PasskeyError>>;
}
