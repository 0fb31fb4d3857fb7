import { z } from 'zod';
import type { OperatorId, ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { NewPassword } from './operators.ts';

export const PasswordChange = z.strictObject({ password: NewPassword });

export interface PasswordReset {
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly passwordHash: string;
}

/**
 * Gives an operator of the office a new password; their sessions and passkeys end.
 * @returns whether there is such an operator in the office
 */
export async function resetPassword(tx: SqlQuery, reset: PasswordReset): Promise<boolean> {
  const { scope, operator, passwordHash } = reset;
  const changed = await tx.query(
    `update operator set password = $3
      where operator_id = $2 and home_scope = $1 and status = 'active' returning 1`,
    [scope, operator, passwordHash],
  );
  await tx.query('delete from session where scope_id = $1 and operator_id = $2', [scope, operator]);
  // Whoever had the account in hand may have left a passkey in it.
  if (changed.length > 0) await tx.query('delete from passkey where operator_id = $1', [operator]);
  return changed.length > 0;
}
