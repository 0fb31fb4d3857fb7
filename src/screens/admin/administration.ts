import type { Result } from '../../kernel/result.ts';
import type { DeviceId, FactId, OperatorId, StreamId } from '../../domain/ids.ts';
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

export type GivenRole = NewAccount['role'];

/** A device that is or was in the office, as the centre knows it. */
export interface OfficeDevice {
  readonly id: DeviceId;
  /** What document numbers carry. */
  readonly number: number;
  readonly name: string;
  readonly active: boolean;
  /** ms. */
  readonly enrolledAt: number;
  /** How many of its facts the centre has. */
  readonly lastDseq: number;
}

/** A fact that the centre keeps apart until a person decides. */
export interface SetAsideFact {
  readonly id: FactId;
  /** Which of the texts that came under this id. */
  readonly bodyHash: string;
  /** Null when it can't be told. */
  readonly stream: StreamId | null;
  readonly device: DeviceId;
  readonly actor: OperatorId;
  /** Plain Italian. */
  readonly reason: string;
  /** ms, by the centre's clock. */
  readonly receivedAt: number;
  /** As it was sent, JSON text. */
  readonly body: string;
  /** Whether it is a whole fact that may still enter the log. */
  readonly canAccept: boolean;
}

export interface AsideDecision {
  readonly fact: FactId;
  readonly bodyHash: string;
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string;
}

type Answer<T> = Promise<Result<T, AdministrationError>>;

/** Accounts, devices and facts set aside: they live at the centre, so this needs the network. */
export interface Administration {
  operators(): Answer<readonly OperatorAccount[]>;
  /** Their sessions end; what they had not sent stays on their devices. */
  setPassword(operator: string, password: string): Answer<void>;
  addOperator(account: NewAccount): Answer<OperatorAccount>;
  /** From the next request on; their devices hear of it in the feed. */
  changeRole(operator: string, role: GivenRole): Answer<void>;
  /** They no longer enter; what they had written and not sent can still be delivered. */
  revokeOperator(operator: string): Answer<void>;
  devices(): Answer<readonly OfficeDevice[]>;
  renameDevice(device: DeviceId, name: string): Answer<void>;
  /** It no longer enters; what it had written and not sent can still be delivered. */
  revokeDevice(device: DeviceId): Answer<void>;
  /** The oldest hundred facts that wait for a decision. */
  setAside(): Answer<readonly SetAsideFact[]>;
  decideAside(decision: AsideDecision): Answer<void>;
}
