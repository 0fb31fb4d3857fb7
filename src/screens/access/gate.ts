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
}

/** Why somebody could not enter. Nothing typed is lost. */
export type GateError =
  | { readonly kind: 'wrongCredentials' }
  | { readonly kind: 'offlineFirstTime' }
  | { readonly kind: 'tooManyAttempts'; readonly waitSeconds: number }
  | { readonly kind: 'serverUnreachable' }
  | { readonly kind: 'deviceRevoked' }
  | { readonly kind: 'storageMissing' }
  /** `detail`: what the centre said, in plain Italian. */
  | { readonly kind: 'refused'; readonly detail: string };

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
  }): Promise<Result<void, GateError>>;
  /** The first start of a server: office and administrator, with the one-time link. */
  readonly setup?: (request: SetupRequest) => Promise<Result<void, SetupError>>;
  /** Null outside the demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  /** Null while nobody has ever signed in here. */
  readonly place: {
    readonly office: string;
    readonly ente: string;
    readonly deviceName: string;
  } | null;
}
