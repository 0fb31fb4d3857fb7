import type { Result } from '../../kernel/result.ts';
import type { Role } from '../../domain/permissions.ts';

export interface OperatorAccount {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  readonly active: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly username: string;
  /** At least 12 characters. */
  readonly password: string;
  readonly role: 'operatore' | 'responsabile' | 'amministratore';
}

export type AdministrationError =
  | { readonly kind: 'offline' }
  | { readonly kind: 'needsSignIn' }
  /** In plain Italian, from the centre. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Accounts of the office: they live at the centre, so this needs the network. */
export interface Administration {
  operators(): Promise<Result<readonly OperatorAccount[], AdministrationError>>;
  /** Their sessions end; what they had not sent stays on their devices. */
  setPassword(operator: string, password: string): Promise<Result<void, AdministrationError>>;
  addOperator(account: NewAccount): Promise<Result<OperatorAccount, AdministrationError>>;
}
