import type { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import type { Role } from '../../domain/permissions.ts';

/** On whose behalf facts arrive: taken from the session, never from the facts. */
export interface PushContext {
  readonly scope: ScopeId;
  readonly actor: OperatorId;
  readonly role: Role;
  readonly device: DeviceId;
  /** The device's clock when it sent, ms. */
  readonly sentAt: number;
  /** The operator or the device no longer belongs to the office: what comes waits for a person. */
  readonly isRevoked?: boolean | undefined;
}
