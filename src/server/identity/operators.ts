import { z } from 'zod';
import type { Random } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { OperatorId, type ScopeId } from '../../domain/ids.ts';
import { Role } from '../../domain/permissions.ts';
import type { SqlQuery } from '../store/sql.ts';
import { uuidV7 } from './uuid.ts';

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,59}$/);

/** Length is what counts (NIST SP 800-63B, ASVS 5 §6.2): at least 12, no rules on characters. */
export const NewPassword = z.string().min(12).max(256);

export const NewOperator = z.strictObject({
  name: z.string().trim().min(2).max(120),
  username: Username,
  password: NewPassword,
  role: z.enum(['operatore', 'responsabile', 'amministratore']),
});
export type NewOperator = z.infer<typeof NewOperator>;

export interface Operator {
  readonly id: OperatorId;
  readonly name: string;
  readonly username: string;
  readonly role: Role;
  readonly active: boolean;
}

export interface Account {
  readonly id: OperatorId;
  readonly scope: ScopeId;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

interface CreateOptions {
  readonly scope: ScopeId;
  readonly passwordHash: string;
  readonly now: number;
  readonly random: Random;
}

/** Creates an operator and the membership in one office; `usernameTaken` when the name is in use. */
export async function createOperator(
  tx: SqlQuery,
  operator: NewOperator,
  options: CreateOptions,
): Promise<Result<Operator, 'usernameTaken'>> {
  const { name, username, role } = operator;
  const id = OperatorId.parse(uuidV7(options.now, options.random));
  const created = await tx.query(
    `insert into operator (operator_id, username, name, password, home_scope, status, created_at)
     values ($1, $2, $3, $4, $5, 'active', $6) on conflict (username) do nothing returning 1`,
    [id, username, name, options.passwordHash, options.scope, options.now],
  );
  if (created.length === 0) return err('usernameTaken');
  await tx.query(
    `insert into membership (scope_id, operator_id, role, name, status)
     values ($1, $2, $3, $4, 'active')`,
    [options.scope, id, role, name],
  );
  return ok({ id, name, username, role, active: true });
}

/** The account of a user name with its role in its own office; null when it can't sign in. */
export async function findAccount(sql: SqlQuery, username: string): Promise<Account | null> {
  const [account] = await sql.query<Omit<Account, 'role'>>(
    `select operator_id as id, home_scope as scope, name, password
       from operator where username = $1 and status = 'active' and password <> ''`,
    [username],
  );
  if (account === undefined) return null;
  const role = await findRole(sql, account.scope, account.id);
  return role === null ? null : { ...account, role };
}

async function findRole(sql: SqlQuery, scope: ScopeId, operator: OperatorId): Promise<Role | null> {
  const [row] = await sql.query<{ role: string }>(
    `select role from membership where scope_id = $1 and operator_id = $2 and status = 'active'`,
    [scope, operator],
  );
  return row === undefined ? null : Role.parse(row.role);
}

export interface ActiveMember {
  readonly id: OperatorId;
  readonly scope: ScopeId;
  readonly name: string;
  readonly username: string;
  readonly role: Role;
}

/** An operator with an active place in the office; null when there is none. */
export async function findMember(
  sql: SqlQuery,
  { scope, operator }: Member,
): Promise<ActiveMember | null> {
  const [row] = await sql.query<{ name: string; username: string; role: string }>(
    `select m.name, o.username, m.role
       from membership m join operator o on o.operator_id = m.operator_id
      where m.scope_id = $1 and m.operator_id = $2 and m.status = 'active' and o.status = 'active'`,
    [scope, operator],
  );
  return row === undefined ? null : { ...row, id: operator, scope, role: Role.parse(row.role) };
}

/** Everyone who is or was in the office, by name. */
export async function listOperators(sql: SqlQuery, scope: ScopeId): Promise<readonly Operator[]> {
  const rows = await sql.query<Omit<Operator, 'active'> & { status: string }>(
    `select m.operator_id as id, m.name, o.username, m.role, m.status
       from membership m join operator o on o.operator_id = m.operator_id
      where m.scope_id = $1 order by m.name, m.operator_id`,
    [scope],
  );
  return rows.map(({ status, ...operator }) => ({ ...operator, active: status === 'active' }));
}

export interface Colleague {
  readonly id: OperatorId;
  readonly name: string;
}

/** Names for “who wrote”, needed offline: past colleagues included. */
export const listColleagues = (sql: SqlQuery, scope: ScopeId): Promise<readonly Colleague[]> =>
  sql.query<Colleague>(
    'select operator_id as id, name from membership where scope_id = $1 order by name, operator_id',
    [scope],
  );

export const OperatorChange = z
  .strictObject({
    role: z.enum(['operatore', 'responsabile', 'amministratore']).optional(),
    /** True lets somebody who was revoked in again. */
    active: z.literal(true).optional(),
  })
  .refine(({ role, active }) => role !== undefined || active !== undefined);
export type OperatorChange = z.infer<typeof OperatorChange>;

interface Member {
  readonly scope: ScopeId;
  readonly operator: OperatorId;
}

/** Gives an operator of the office a role, and their place back if it was revoked. */
export async function grantRole(
  tx: SqlQuery,
  { scope, operator }: Member,
  role: Role,
): Promise<void> {
  await tx.query(
    `update membership set role = $3, status = 'active' where scope_id = $1 and operator_id = $2`,
    [scope, operator, role],
  );
  await tx.query(
    `update operator set status = 'active' where operator_id = $2 and home_scope = $1`,
    [scope, operator],
  );
}

/**
 * Ends an operator's place in the office. Their sessions stay, to deliver what they have written and
 * nothing else; no new one opens.
 */
export async function revokeOperator(tx: SqlQuery, { scope, operator }: Member): Promise<void> {
  await tx.query(
    `update membership set status = 'revoked' where scope_id = $1 and operator_id = $2`,
    [scope, operator],
  );
  await tx.query(
    `update operator set status = 'revoked' where operator_id = $2 and home_scope = $1`,
    [scope, operator],
  );
}

export async function hasOperators(sql: SqlQuery): Promise<boolean> {
  return (await sql.query('select 1 from operator limit 1')).length > 0;
}
