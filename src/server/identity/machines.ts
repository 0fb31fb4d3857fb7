import { z } from 'zod';
import type { Random } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { ScopeId, type OperatorId } from '../../domain/ids.ts';
import { MachineAction } from '../../domain/permissions.ts';
import type { SqlQuery } from '../store/sql.ts';
import { newToken, tokenHash } from './token.ts';
import { uuidV7 } from './uuid.ts';

/** A program of the ente as the administrator describes it. */
export const NewMachine = z.strictObject({
  name: z.string().trim().min(2).max(60),
  actions: z.array(MachineAction).min(1).max(10),
});
export type NewMachine = z.infer<typeof NewMachine>;

export interface Machine {
  /** What the program presents itself with. */
  readonly id: string;
  readonly name: string;
  readonly actions: readonly MachineAction[];
  readonly active: boolean;
  readonly createdAt: number;
  /** When it last asked for a token, ms; null when never. */
  readonly usedAt: number | null;
}

interface Place {
  readonly scope: ScopeId;
  readonly now: number;
  readonly random: Random;
}

const actionsIn = (text: string): readonly MachineAction[] =>
  text.split(' ').flatMap((word) => MachineAction.safeParse(word).data ?? []);

/** `scope.random`: the office is in the name, so that every statement names one scope. */
export async function createMachine(
  tx: SqlQuery,
  { name, actions }: NewMachine,
  { scope, now, random, by }: Place & { readonly by: OperatorId },
): Promise<{ readonly machine: Machine; readonly secret: string }> {
  const id = `${scope}.${uuidV7(now, random)}`;
  const secret = newToken(random);
  const own = MachineAction.options.filter((action) => actions.includes(action));
  await tx.query(
    `insert into machine (scope_id, machine_id, name, secret_hash, actions, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [scope, id, name, tokenHash(secret), own.join(' '), now, by],
  );
  const machine = { id, name, actions: own, active: true, createdAt: now, usedAt: null };
  return { machine, secret };
}

interface MachineRow extends Omit<Machine, 'actions' | 'active'> {
  readonly actions: string;
  readonly revokedAt: number | null;
}

/** Every program that has or had credentials, the latest first. */
export async function listMachines(sql: SqlQuery, scope: ScopeId): Promise<readonly Machine[]> {
  const rows = await sql.query<MachineRow>(
    `select machine_id as id, name, actions, created_at as "createdAt", used_at as "usedAt",
       revoked_at as "revokedAt"
     from machine where scope_id = $1 order by machine_id desc`,
    [scope],
  );
  return rows.map(({ actions, revokedAt, ...machine }) => ({
    ...machine,
    actions: actionsIn(actions),
    active: revokedAt === null,
  }));
}

/** Its tokens end with it. @returns whether there was such a machine, still active */
export async function revokeMachine(
  tx: SqlQuery,
  { scope, id, now }: { readonly scope: ScopeId; readonly id: string; readonly now: number },
): Promise<boolean> {
  const revoked = await tx.query(
    `update machine set revoked_at = $3
      where scope_id = $1 and machine_id = $2 and revoked_at is null returning 1`,
    [scope, id, now],
  );
  await tx.query('delete from machine_token where scope_id = $1 and machine_id = $2', [scope, id]);
  return revoked.length > 0;
}

/** How long a token is good for, ms. */
export const TOKEN_LIFE = 10 * 60_000;

export interface TokenAsk {
  readonly id: string;
  readonly secret: string;
  /** Fewer actions than the machine has, separated by spaces; all of them when absent. */
  readonly scope?: string | undefined;
}

export interface GivenToken {
  readonly token: string;
  readonly actions: readonly MachineAction[];
}

/** OAuth 2.0 client credentials (RFC 6749 §4.4): a short-lived token for what was asked. */
export async function giveToken(
  tx: SqlQuery,
  ask: TokenAsk,
  { now, random }: { readonly now: number; readonly random: Random },
): Promise<Result<GivenToken, 'invalid_client' | 'invalid_scope'>> {
  const scope = ScopeId.safeParse(ask.id.split('.')[0]);
  if (!scope.success) return err('invalid_client');
  const [row] = await tx.query<{ actions: string }>(
    `select actions from machine
      where scope_id = $1 and machine_id = $2 and secret_hash = $3 and revoked_at is null`,
    [scope.data, ask.id, tokenHash(ask.secret)],
  );
  if (row === undefined) return err('invalid_client');
  const own = actionsIn(row.actions);
  const asked = ask.scope === undefined ? own : ask.scope.split(' ').filter((word) => word !== '');
  const actions = own.filter((action) => asked.includes(action));
  if (actions.length === 0 || actions.length < asked.length) return err('invalid_scope');
  const token = newToken(random);
  await tx.query('delete from machine_token where scope_id = $1 and expires_at <= $2', [
    scope.data,
    now,
  ]);
  await tx.query(
    `insert into machine_token (scope_id, token_hash, machine_id, actions, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [scope.data, tokenHash(token), ask.id, actions.join(' '), now + TOKEN_LIFE],
  );
  await tx.query('update machine set used_at = $3 where scope_id = $1 and machine_id = $2', [
    scope.data,
    ask.id,
    now,
  ]);
  return ok({ token: `${scope.data}.${token}`, actions });
}

/** A program at work: its office and what this token is for. */
export interface MachineAtWork {
  readonly id: string;
  readonly scope: ScopeId;
  readonly actions: readonly MachineAction[];
}

/** The machine of a live token; null when unknown, expired or revoked. */
export async function findMachine(
  sql: SqlQuery,
  bearer: string,
  now: number,
): Promise<MachineAtWork | null> {
  const [office, secret = ''] = bearer.split('.');
  const scope = ScopeId.safeParse(office);
  if (!scope.success) return null;
  const [row] = await sql.query<{ id: string; actions: string }>(
    `select t.machine_id as id, t.actions from machine_token t
       join machine m on m.scope_id = t.scope_id and m.machine_id = t.machine_id
      where t.scope_id = $1 and t.token_hash = $2 and t.expires_at > $3 and m.revoked_at is null`,
    [scope.data, tokenHash(secret), now],
  );
  return row === undefined
    ? null
    : { id: row.id, scope: scope.data, actions: actionsIn(row.actions) };
}
