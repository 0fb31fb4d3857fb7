import type { Random } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { OperatorId, type ScopeId } from '../../domain/ids.ts';
import { Role } from '../../domain/permissions.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { EntePerson } from './ente-claims.ts';
import { createOperator, grantRole, Username } from './operators.ts';

export type AccountRefusal = 'unknown_office' | 'other_office' | 'revoked';

export interface EnteAccount {
  readonly operator: OperatorId;
  readonly scope: ScopeId;
  /** What the feed must say: the role is new here, or has changed. */
  readonly granted: boolean;
}

interface LinkedRow {
  readonly operator: string;
  readonly scope: string;
  readonly status: string;
  readonly role: string | null;
}

/**
 * The account of a person of the ente, by issuer and subject and by nothing else: e-mail and user
 * name can be given to somebody else. Made at the first sign-in; its role follows the provider's.
 * The office must be held (`changeOffice`): two first sign-ins of one person make one account.
 */
export async function enterFromEnte(
  tx: SqlQuery,
  person: EntePerson,
  options: { readonly now: number; readonly random: Random },
): Promise<Result<EnteAccount, AccountRefusal>> {
  const { issuer, subject, scope, role } = person;
  const [linked] = await tx.query<LinkedRow>(
    `select o.operator_id as operator, o.home_scope as scope,
            case when m.status = 'active' then o.status else 'revoked' end as status, m.role
       from ente_link l join operator o on o.operator_id = l.operator_id
       left join membership m on m.scope_id = o.home_scope and m.operator_id = o.operator_id
      where l.issuer = $1 and l.subject = $2`,
    [issuer, subject],
  );
  if (linked === undefined) return create(tx, person, options);
  if (linked.scope !== scope) return err('other_office');
  // Who was dismissed here stays so, whatever the provider still says.
  if (linked.status !== 'active' || linked.role === null) return err('revoked');
  const operator = OperatorId.parse(linked.operator);
  const granted = Role.parse(linked.role) !== role;
  if (granted) await grantRole(tx, { scope, operator }, role);
  return ok({ operator, scope, granted });
}

async function create(
  tx: SqlQuery,
  person: EntePerson,
  { now, random }: { readonly now: number; readonly random: Random },
): Promise<Result<EnteAccount, AccountRefusal>> {
  const { issuer, subject, scope, name, role } = person;
  for (const username of wishes(person)) {
    // No password: `findAccount` never finds it.
    const made = await createOperator(
      tx,
      { name, username, password: '', role },
      { scope, passwordHash: '', now, random },
    );
    if (!made.ok) continue;
    const { id } = made.value;
    await tx.query(
      'insert into ente_link (issuer, subject, operator_id, linked_at) values ($1, $2, $3, $4)',
      [issuer, subject, id, now],
    );
    return ok({ operator: id, scope, granted: true });
  }
  throw new Error('Every user name for a person of the ente is taken');
}

/** The provider's name for the person when nobody here has it; then one that nobody can have. */
function* wishes({ preferredName, issuer, subject }: EntePerson): Generator<string> {
  const mark = sha256Hex(`${issuer}\n${subject}`);
  const wished = Username.safeParse(preferredName);
  if (wished.success) {
    yield wished.data;
    yield `${wished.data.slice(0, 50)}.${mark.slice(0, 8)}`;
  }
  yield `ente.${mark.slice(0, 24)}`;
}

/** Whether an operator comes from the ente: then there is no password here to change. */
export async function isFromEnte(sql: SqlQuery, operator: OperatorId): Promise<boolean> {
  return (await sql.query('select 1 from ente_link where operator_id = $1', [operator])).length > 0;
}

/** Marks a departure as come back; false when it had already. Old marks are cleared. */
export async function markReturn(tx: SqlQuery, state: string, now: number): Promise<boolean> {
  await tx.query('delete from ente_return where at < $1', [now - 3_600_000]);
  const marked = await tx.query(
    'insert into ente_return (state_hash, at) values ($1, $2) on conflict do nothing returning 1',
    [sha256Hex(state), now],
  );
  return marked.length > 0;
}
