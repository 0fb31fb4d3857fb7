import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { OperatorId } from '../../domain/ids.ts';
import { can, type Role } from '../../domain/permissions.ts';
import { changeOffice, type OfficeChange } from '../log/office-change.ts';
import { isFromEnte } from '../identity/ente-accounts.ts';
import { PasswordChange, resetPassword } from '../identity/new-password.ts';
import {
  createOperator,
  grantRole,
  listOperators,
  NewOperator,
  OperatorChange,
  revokeOperator,
  type Operator,
} from '../identity/operators.ts';
import type { Session } from '../identity/sessions.ts';
import { completeSetup, SetupRequest } from '../identity/setup.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem, type Problem } from './problem.ts';

const OperatorPath = z.object({ operator: OperatorId });

/** The first administrator, by the one-time link; then the operators of the office. */
export function operatorRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, random, passwords, durability, limits } = services;
  app.post(
    '/v1/setup',
    { config: { access: 'public', ...perMinute(limits.setup) } },
    async (request, reply) => {
      const parsed = SetupRequest.safeParse(request.body);
      if (!parsed.success) return sendProblem(reply, problems.invalid);
      const done = await completeSetup(services, parsed.data);
      if (!done.ok) return sendProblem(reply, problems.setupRefused);
      await durability.checkpoint();
      return reply.code(201).send({ office: done.value });
    },
  );
  app.get('/v1/operators', { config: { access: 'operators.manage' } }, (request) =>
    listOperators(sql, sessionOf(request).scope).then((operators) => ({ operators })),
  );
  app.post('/v1/operators', { config: { access: 'operators.manage' } }, async (request, reply) => {
    const session = sessionOf(request);
    const parsed = NewOperator.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const { role } = parsed.data;
    if (isAboveThem(session, role)) return sendProblem(reply, problems.forbidden);
    const passwordHash = await passwords.hash(parsed.data.password);
    const options = { scope: session.scope, passwordHash, now: clock.now(), random };
    const created = await changeOffice(services, session.scope, async (change) => {
      const done = await createOperator(change.tx, parsed.data, options);
      if (done.ok) await announceRole(change, session, { operator: done.value.id, role });
      return done;
    });
    if (!created.ok) return sendProblem(reply, problems.usernameTaken);
    return reply.code(201).send({ operator: created.value });
  });
  app.post(
    '/v1/operators/:operator/password',
    { config: { access: 'operators.manage' } },
    async (request, reply) => {
      const session = sessionOf(request);
      const parsed = PasswordChange.safeParse(request.body);
      if (!parsed.success) return sendProblem(reply, problems.invalid);
      const known = await findColleague(sql, request, session);
      if (!known.ok) return sendProblem(reply, known.error);
      if (await isFromEnte(sql, known.value.id)) return sendProblem(reply, problems.enteAccount);
      const passwordHash = await passwords.hash(parsed.data.password);
      const { scope } = session;
      const reset = { scope, operator: known.value.id, passwordHash };
      await sql.transaction((tx) => resetPassword(tx, reset));
      await durability.checkpoint();
      return reply.code(204).send();
    },
  );
  accessRoutes(app, services);
}

/** Roles given, changed and taken away: each is a row of the feed too. */
function accessRoutes(app: FastifyInstance, services: AppServices): void {
  const config = { access: 'operators.manage' } as const;
  app.patch('/v1/operators/:operator', { config }, async (request, reply) => {
    const session = sessionOf(request);
    const parsed = OperatorChange.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const known = await findColleague(services.sql, request, session);
    if (!known.ok) return sendProblem(reply, known.error);
    const role = parsed.data.role ?? known.value.role;
    if (known.value.id === session.operator) return sendProblem(reply, problems.ownAccount);
    if (isAboveThem(session, role)) return sendProblem(reply, problems.forbidden);
    await changeOffice(services, session.scope, async (change) => {
      const { id: operator } = known.value;
      await grantRole(change.tx, { scope: session.scope, operator }, role);
      await announceRole(change, session, { operator, role });
    });
    return reply.code(204).send();
  });
  app.delete('/v1/operators/:operator', { config }, async (request, reply) => {
    const session = sessionOf(request);
    const known = await findColleague(services.sql, request, session);
    if (!known.ok) return sendProblem(reply, known.error);
    const { id: operator } = known.value;
    if (operator === session.operator) return sendProblem(reply, problems.ownAccount);
    await changeOffice(services, session.scope, async ({ tx, announce, record }) => {
      await revokeOperator(tx, { scope: session.scope, operator });
      await announce({ kind: 'revoke', device: null, operator });
      await record({ kind: 'revoke', actor: session.operator, target: operator, reason: '' });
    });
    return reply.code(204).send();
  });
}

async function announceRole(
  { announce, record }: OfficeChange,
  { operator: actor }: Session,
  { operator, role }: { readonly operator: OperatorId; readonly role: Role },
): Promise<void> {
  await announce({ kind: 'grant', operator, role });
  await record({ kind: 'grant', actor, target: operator, reason: role });
}

/** Nobody makes someone more powerful than themselves, nor touches one who is. */
const isAboveThem = ({ role }: Session, other: Role): boolean =>
  other === 'amministratore' && !can(role, 'office.manage');

async function findColleague(
  sql: SqlQuery,
  request: FastifyRequest,
  session: Session,
): Promise<Result<Operator, Problem>> {
  const path = OperatorPath.safeParse(request.params);
  if (!path.success) return err(problems.invalid);
  const all = await listOperators(sql, session.scope);
  const known = all.find(({ id }) => id === path.data.operator);
  if (known === undefined) return err(problems.unknownOperator);
  return isAboveThem(session, known.role) ? err(problems.forbidden) : ok(known);
}
