import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { OperatorId } from '../../domain/ids.ts';
import { can } from '../../domain/permissions.ts';
import { PasswordChange, resetPassword } from '../identity/new-password.ts';
import { createOperator, listOperators, NewOperator } from '../identity/operators.ts';
import { completeSetup, SetupRequest } from '../identity/setup.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

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
    // Nobody makes someone more powerful than themselves.
    const makesAdministrator = parsed.data.role === 'amministratore';
    if (makesAdministrator && !can(session.role, 'office.manage')) {
      return sendProblem(reply, problems.forbidden);
    }
    const passwordHash = await passwords.hash(parsed.data.password);
    const options = { scope: session.scope, passwordHash, now: clock.now(), random };
    const created = await sql.transaction((tx) => createOperator(tx, parsed.data, options));
    if (!created.ok) return sendProblem(reply, problems.usernameTaken);
    await durability.checkpoint();
    return reply.code(201).send({ operator: created.value });
  });
  app.post(
    '/v1/operators/:operator/password',
    { config: { access: 'operators.manage' } },
    async (request, reply) => {
      const session = sessionOf(request);
      const target = OperatorPath.safeParse(request.params);
      const parsed = PasswordChange.safeParse(request.body);
      if (!target.success || !parsed.success) return sendProblem(reply, problems.invalid);
      const { operator } = target.data;
      const { scope } = session;
      const known = (await listOperators(sql, scope)).find(({ id }) => id === operator);
      if (known === undefined) return sendProblem(reply, problems.notFound);
      // Nobody opens the account of someone more powerful than themselves.
      if (known.role === 'amministratore' && !can(session.role, 'office.manage')) {
        return sendProblem(reply, problems.forbidden);
      }
      const passwordHash = await passwords.hash(parsed.data.password);
      await sql.transaction((tx) => resetPassword(tx, { scope, operator, passwordHash }));
      await durability.checkpoint();
      return reply.code(204).send();
    },
  );
}
