import type { Result } from '../../kernel/result.ts';
import type { OperatorId } from '../../domain/ids.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Live } from '../../domain/ports.ts';

/** Somebody who has signed in on this device before. */
export interface KnownOperator {
  readonly id: OperatorId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  /** Milliseconds; null when enabled and never entered here. */
  readonly lastAccess: number | null;
  /** Facts of this operator on this device that the centre hasn't got. */
  readonly unsent: number;
  /** Whether this device can check the password by itself. */
  readonly canUnlockOffline: boolean;
  /** Whether fingerprint, face or PIN of this device open too. */
  readonly hasPasskey?: boolean;
  /** Whether the ente or a passkey says who they are at the centre: no password there. */
  readonly isProven?: boolean;
  /** Facts of this operator in a database that nobody here could open. */
  readonly aside?: number;
}

/** Why somebody could not enter. Nothing typed is lost. */
export type GateError =
  /** `waitSeconds`: how long the next attempt must wait, when there have been many. */
  | { readonly kind: 'wrongCredentials'; readonly waitSeconds?: number }
  | { readonly kind: 'offlineFirstTime' }
  | { readonly kind: 'tooManyAttempts'; readonly waitSeconds: number }
  | { readonly kind: 'serverUnreachable' }
  | { readonly kind: 'deviceRevoked' }
  | { readonly kind: 'storageMissing' }
  /**
   * The centre accepts the password, this device's data are still closed with an earlier one.
   * `unsent`: facts in them that the centre hasn't got.
   */
  | { readonly kind: 'passwordChanged'; readonly unsent: number }
  /** The identity was proven too long ago: it must be proven again. */
  | { readonly kind: 'proofExpired' }
  | { readonly kind: 'wrongOldPassword' }
  | { readonly kind: 'wrongRecoveryFile' }
  /** Too long without the centre: this many days. */
  | { readonly kind: 'leaseExpired'; readonly days: number }
  | { readonly kind: 'passkeyFailed' }
  /** The passkey that the centre checks. */
  | { readonly kind: 'centrePasskeyFailed' }
  /** What is unsent now must be delivered first. */
  | { readonly kind: 'unsentFirst' }
  /** `detail`: what the centre said, in plain Italian. */
  | { readonly kind: 'refused'; readonly detail: string };

export interface RecoveryFileMade {
  readonly publicKey: string;
  readonly fileName: string;
  readonly text: string;
}

/** What opens the data that an earlier password closed. Starting anew keeps them closed, and whole. */
export type ReopenMeans =
  | { readonly kind: 'oldPassword'; readonly password: string }
  /** Text of the file. */
  | { readonly kind: 'recoveryFile'; readonly file: string }
  | { readonly kind: 'startAnew' };

/** What opens this device's data for somebody whose identity is proven. */
export type ProvenWay =
  /** The password of this device; a new one where there are no data yet. */
  | { readonly kind: 'password' }
  /** Text of the office's recovery file; the password is a new one. */
  | { readonly kind: 'recoveryFile'; readonly file: string }
  /** The data here stay closed, whole; the password is a new one. */
  | { readonly kind: 'startAnew' };

export interface ProvenPerson {
  readonly name: string;
  /** Whether there are data of theirs here, closed with a password of before. */
  readonly hasData: boolean;
}

/** Ways in where somebody else says who is there: the ente's provider, or a passkey. */
export interface ProofGate {
  /** Leaves this page; null when the server knows no provider of the ente. */
  readonly goToEnte: (() => void) | null;
  /** Null where the browser has no passkeys. */
  readonly signInWithPasskey: (() => Promise<Result<void, GateError>>) | null;
  /** Null when nobody is proven, any more. */
  who(): Promise<ProvenPerson | null>;
  enter(entry: {
    readonly password: string;
    readonly way: ProvenWay;
  }): Promise<Result<void, GateError>>;
}

export type SetupError =
  GateError | { readonly kind: 'invalidToken' } | { readonly kind: 'alreadySetUp' };

export interface NewOffice {
  /** What document numbers carry: `MF`. */
  readonly code: string;
  readonly name: string;
  readonly ente: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Public half of the office's recovery key. */
  readonly recoveryKey?: string;
}

export interface NewAdministrator {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** What the person who started the server fills in at the first visit. */
export interface SetupRequest {
  readonly token: string;
  readonly office: NewOffice;
  readonly administrator: NewAdministrator;
}

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

/** What *Accesso* may ask, when nobody is at the desk yet: given by the app. */
export interface Gate {
  readonly knownOperators: Live<readonly KnownOperator[]>;
  readonly network: 'online' | 'offline';
  signIn(credentials: {
    readonly username: string;
    readonly password: string;
  }): Promise<Result<void, GateError>>;
  unlock(credentials: {
    readonly operator: OperatorId;
    readonly password: string;
    /** From the next time on fingerprint, face or PIN of this device open too. */
    readonly addPasskey?: boolean;
  }): Promise<Result<void, GateError>>;
  /** Absent where this device has no way to check a person by itself. */
  readonly unlockByPasskey?: (operator: OperatorId) => Promise<Result<void, GateError>>;
  /** After `passwordChanged`: opens this device's data, or starts anew beside them. */
  readonly reopen?: (means: ReopenMeans) => Promise<Result<void, GateError>>;
  /** Opens with the office's recovery file what nobody here could open. */
  readonly recoverAside?: (recovery: {
    readonly operator: OperatorId;
    readonly password: string;
    readonly file: string;
  }) => Promise<Result<void, GateError>>;
  /** The first start of a server: office and administrator, with the one-time link. */
  readonly setup?: (request: SetupRequest) => Promise<Result<void, SetupError>>;
  /** Makes the office's recovery file at the first start, and hands it to the person once. */
  readonly newRecoveryFile?: (office: string) => Promise<RecoveryFileMade>;
  readonly byProof?: ProofGate;
  /** Null outside the demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  /** Null while nobody has ever signed in here. */
  readonly place: {
    readonly office: string;
    readonly ente: string;
    readonly deviceName: string;
  } | null;
}
