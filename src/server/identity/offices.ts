import { z } from 'zod';
import type { Random } from '../../kernel/environment.ts';
import { ScopeId } from '../../domain/ids.ts';
import { EMPTY_DIGEST } from '../../sync/protocol/digest.ts';
import type { OfficeName } from '../../domain/offices-answer.ts';
import type { SqlQuery } from '../store/sql.ts';

const text = (max: number) => z.string().trim().max(max);

/** An office as its administrator describes it. `code` is what document numbers carry. */
export const NewOffice = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/),
  name: text(120).min(2),
  ente: text(160).min(2),
  address: text(200).default(''),
  phone: text(40).default(''),
  email: text(120).default(''),
  /** P-256, uncompressed point (65 bytes, the first is 4), base64url. */
  recoveryKey: z
    .string()
    .regex(/^B[A-Za-z0-9_-]{86}$/)
    .optional(),
});
export type NewOffice = z.infer<typeof NewOffice>;

export interface Office extends NewOffice {
  readonly scope: ScopeId;
}

/** The office's scope follows from its code, so that a document's number leads to one scope. */
export const scopeOfCode = (code: string): ScopeId => ScopeId.parse(`cpi-${code.toLowerCase()}`);

/** @returns the office, or null when the code is taken. */
export async function createOffice(
  tx: SqlQuery,
  office: NewOffice,
  random: Random,
): Promise<Office | null> {
  const scope = scopeOfCode(office.code);
  const created = await tx.query(
    `insert into scope (scope_id, digest, epoch, code, name, ente, address, phone, email,
       recovery_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (scope_id) do nothing returning 1`,
    [
      scope,
      EMPTY_DIGEST,
      newEpoch(random),
      office.code,
      office.name,
      office.ente,
      office.address,
      office.phone,
      office.email,
      office.recoveryKey ?? '',
    ],
  );
  return created.length === 0 ? null : { scope, ...office };
}

/** A name for one incarnation of an office's log. */
export const newEpoch = (random: Random): string => Buffer.from(random.bytes(12)).toString('hex');

export async function findOffice(sql: SqlQuery, scope: ScopeId): Promise<Office | null> {
  const [office] = await sql.query<NewOffice & { readonly recovery_key: string }>(
    'select code, name, ente, address, phone, email, recovery_key from scope where scope_id = $1',
    [scope],
  );
  if (office === undefined) return null;
  const { recovery_key: key, ...described } = office;
  return { scope, ...described, ...(key === '' ? {} : { recoveryKey: key }) };
}

export async function officeExists(sql: SqlQuery, scope: ScopeId): Promise<boolean> {
  return (await sql.query('select 1 from scope where scope_id = $1', [scope])).length > 0;
}

export const listOffices = (sql: SqlQuery): Promise<readonly OfficeName[]> =>
  sql.query<OfficeName>('select scope_id as scope, code, name from scope order by name');
