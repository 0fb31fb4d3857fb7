import { z } from 'zod';
import type { Clock, Random } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Sql } from '../store/sql.ts';
import { createOffice, NewOffice, type Office } from './offices.ts';
import { createOperator, hasOperators, NewOperator } from './operators.ts';
import type { Passwords } from './passwords.ts';
import { newToken, tokenHash } from './token.ts';

/** What the person who started the server fills in at the first visit. */
export const SetupRequest = z.strictObject({
  token: z.string().max(200),
  office: NewOffice,
  administrator: NewOperator.omit({ role: true }),
});
export type SetupRequest = z.infer<typeof SetupRequest>;

/** A setup link is good for this long, ms; starting the server again prints a new one. */
const SETUP_LIMIT = 24 * 3_600_000;

interface SetupDependencies {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly passwords: Passwords;
}

/** A new one-time token, replacing any other; null when the server already has its operators. */
export async function openSetup(
  needs: Pick<SetupDependencies, 'sql' | 'clock' | 'random'>,
): Promise<string | null> {
  return needs.sql.transaction(async (tx) => {
    if (await hasOperators(tx)) return null;
    const token = newToken(needs.random);
    await tx.query('delete from setup_token');
    await tx.query('insert into setup_token (token_hash, created_at) values ($1, $2)', [
      tokenHash(token),
      needs.clock.now(),
    ]);
    return token;
  });
}

/** Creates the first office and its administrator, and burns the token. All or nothing. */
export async function completeSetup(
  needs: SetupDependencies,
  request: SetupRequest,
): Promise<Result<Office, 'invalidToken' | 'alreadySetUp'>> {
  const hash = tokenHash(request.token);
  const now = needs.clock.now();
  if (!(await isValid(needs.sql, hash, now))) return err('invalidToken');
  const passwordHash = await needs.passwords.hash(request.administrator.password);
  return needs.sql.transaction(async (tx) => {
    // Deleting the row is what makes the link single use, also for two requests at once.
    const burnt = await tx.query('delete from setup_token where token_hash = $1 returning 1', [
      hash,
    ]);
    if (burnt.length === 0) return err('invalidToken');
    if (await hasOperators(tx)) return err('alreadySetUp');
    const office = await createOffice(tx, request.office, needs.random);
    if (office === null) return err('alreadySetUp');
    const administrator = { ...request.administrator, role: 'amministratore' as const };
    await createOperator(tx, administrator, {
      scope: office.scope,
      passwordHash,
      now,
      random: needs.random,
    });
    return ok(office);
  });
}

async function isValid(sql: Sql, hash: string, now: number): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from setup_token where token_hash = $1 and created_at > $2',
    [hash, now - SETUP_LIMIT],
  );
  return rows.length > 0;
}
