import type { Clock } from '../kernel/environment.ts';
import type { Result } from '../kernel/result.ts';
import type { DeviceId, OperatorId } from '../domain/ids.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import type { Keyring, OpenVault, VaultTools } from '../vault/keyring.ts';
import type { Passkeys } from './passkeys.ts';
import type { Credentials, SignedIn, SignInFailure } from './session-api.ts';

export type Answer = Result<SignedIn, SignInFailure>;

/** An operator with an open vault: everything that is needed to open the desk. */
export interface Entered {
  readonly operator: KnownOperator;
  readonly keyring: Keyring;
  readonly vault: OpenVault;
  /** Token of the session at the centre: this one, or the last one that this device had. */
  readonly csrf: string | null;
  /** The centre's answer when it comes later than the vault; null when it is not awaited. */
  readonly late: Promise<Answer> | null;
}

export interface EntranceNeeds {
  readonly store: DeviceStore;
  readonly tools: VaultTools;
  readonly passkeys: Passkeys;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly signIn: (credentials: Credentials) => Promise<Answer>;
  /** Identities proven elsewhere. */
  readonly proofs: ProofApi;
  /** Facts not yet at the centre in one database of an operator. */
  readonly countUnsent: (operator: OperatorId, generation: number) => Promise<number>;
  readonly deleteDatabase: (operator: OperatorId, generation: number) => Promise<void>;
}

/** Somebody whose identity the centre has just seen proven. */
export interface ProvenOperator {
  readonly id: OperatorId;
  readonly name: string;
  readonly username: string;
}

export interface ProofApi {
  /** Null when nobody is proven, any more, or the centre doesn't answer. */
  who(): Promise<ProvenOperator | null>;
  /** Uses the proof up. */
  openSession(device: DeviceId): Promise<Answer>;
}
