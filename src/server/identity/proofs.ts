import type { Random } from '../../kernel/environment.ts';
import { OperatorId, ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { newToken, tokenHash } from './token.ts';

/** What proved an identity: the ente's provider, or a passkey. */
export type ProvedBy = 'ente' | 'passkey';

/** Somebody whose identity is proven and who has not yet said on which device they work. */
export interface Proven {
  readonly operator: OperatorId;
  readonly scope: ScopeId;
  readonly provedBy: ProvedBy;
}

/** How long the person has to open this device's data, ms. */
export const PROOF_LIMIT = 10 * 60_000;

/** A one-time secret for `takeProof`; expired ones are cleared. */
export async function giveProof(
  tx: SqlQuery,
  { operator, scope, provedBy }: Proven,
  { now, random }: { readonly now: number; readonly random: Random },
): Promise<string> {
  const token = newToken(random);
  await tx.query('delete from proof where created_at <= $1', [now - PROOF_LIMIT]);
  await tx.query(
    `insert into proof (token_hash, operator_id, scope_id, proved_by, created_at)
     values ($1, $2, $3, $4, $5)`,
    [tokenHash(token), operator, scope, provedBy, now],
  );
  return token;
}

interface ProofRow {
  readonly operator: string;
  readonly scope: string;
  readonly provedBy: ProvedBy;
}

const COLUMNS = 'operator_id as operator, scope_id as scope, proved_by as "provedBy"';

const asProven = (row: ProofRow | undefined): Proven | null =>
  row === undefined
    ? null
    : {
        operator: OperatorId.parse(row.operator),
        scope: ScopeId.parse(row.scope),
        provedBy: row.provedBy,
      };

export async function findProof(sql: SqlQuery, token: string, now: number): Promise<Proven | null> {
  const [row] = await sql.query<ProofRow>(
    `select ${COLUMNS} from proof where token_hash = $1 and created_at > $2`,
    [tokenHash(token), now - PROOF_LIMIT],
  );
  return asProven(row);
}

/** Deleting the row is what makes it single use, also for two requests at once. */
export async function takeProof(tx: SqlQuery, token: string, now: number): Promise<Proven | null> {
  const [row] = await tx.query<ProofRow>(
    `delete from proof where token_hash = $1 and created_at > $2 returning ${COLUMNS}`,
    [tokenHash(token), now - PROOF_LIMIT],
  );
  return asProven(row);
}
