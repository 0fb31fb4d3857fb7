import type { FastifyInstance } from 'fastify';
import type { OperatorId, ScopeId } from '../../domain/ids.ts';
import {
  DigestRequest,
  IncidentReport,
  MAX_PUSH_BYTES,
  PullQuery,
  PushRequest,
} from '../../sync/protocol/messages.ts';
import { millisToMidnight, usedToday } from '../log/device-quota.ts';
import { importUnsent, ImportRequest } from '../log/import-unsent.ts';
import { recordIncident } from '../log/incidents.ts';
import { pullPage, readDigests } from '../log/pull.ts';
import { pushFacts } from '../log/push.ts';
import type { PushContext } from '../log/push-context.ts';
import type { Session } from '../identity/sessions.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { problems, sendProblem } from './problem.ts';

/** Facts in, facts out: see `sync/protocol/messages.ts`. */
export function logRoutes(app: FastifyInstance, services: AppServices): void {
  pushRoutes(app, services);
  app.get('/v1/pull', { config: { access: 'facts.read' } }, async (request, reply) => {
    const parsed = PullQuery.safeParse(request.query);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    if (parsed.data.scope !== sessionOf(request).scope) {
      return sendProblem(reply, problems.otherScope);
    }
    const page = await pullPage(services, parsed.data);
    if (!page.ok) return sendProblem(reply, problems.epochChanged, { epoch: page.error.epoch });
    return reply.type('application/x-ndjson; charset=utf-8').send(page.value);
  });
  app.post('/v1/digest', { config: { access: 'facts.read' } }, async (request, reply) => {
    const parsed = DigestRequest.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    if (parsed.data.scope !== sessionOf(request).scope) {
      return sendProblem(reply, problems.otherScope);
    }
    const digests = await readDigests(services, parsed.data);
    if (!digests.ok) {
      return sendProblem(reply, problems.epochChanged, { epoch: digests.error.epoch });
    }
    return reply.send(digests.value);
  });
  app.post('/v1/incidents', { config: { access: 'facts.read' } }, async (request, reply) => {
    const session = sessionOf(request);
    const parsed = IncidentReport.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    if (parsed.data.scope !== session.scope) return sendProblem(reply, problems.otherScope);
    const by = { device: session.device, actor: session.operator };
    if (await recordIncident(services, by, parsed.data)) return reply.code(204).send();
    reply.header('retry-after', 3600);
    return sendProblem(reply, problems.tooManyRequests);
  });
}

function pushRoutes(app: FastifyInstance, services: AppServices): void {
  app.post(
    '/v1/push',
    {
      bodyLimit: MAX_PUSH_BYTES,
      config: { access: ['facts.write', 'office.settings'], lateToo: true },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      const parsed = PushRequest.safeParse(request.body);
      if (!parsed.success) return sendProblem(reply, problems.invalid);
      const { device, sentAt, facts } = parsed.data;
      if (device !== session.device) return sendProblem(reply, problems.otherDevice);
      const now = services.clock.now();
      if ((await usedToday(services.sql, session, now)) > services.dailyQuota) {
        reply.header('retry-after', Math.ceil(millisToMidnight(now) / 1000));
        return sendProblem(reply, problems.dailyQuota);
      }
      return reply.send(await pushFacts(services, contextOf(session, sentAt), facts));
    },
  );
  app.post(
    '/v1/imports',
    { bodyLimit: MAX_PUSH_BYTES, config: { access: 'facts.write' } },
    async (request, reply) => {
      const parsed = ImportRequest.safeParse(request.body);
      if (!parsed.success) return sendProblem(reply, problems.invalid);
      const now = services.clock.now();
      const context = contextOf(sessionOf(request), now);
      const imported = await importUnsent(services.sql, parsed.data.facts, { context, now });
      await services.durability.checkpoint();
      return reply.send(imported);
    },
  );
}

const contextOf = (session: Session, sentAt: number): PushContext => {
  const { scope, operator: actor, role, device, revoked } = session;
  return { scope, actor, role, device, sentAt, ...(revoked === null ? {} : { isRevoked: true }) };
};

/** Who decides, for whom: what the routes of the office's managers hand on. */
export const deciderOf = (session: Session): { scope: ScopeId; actor: OperatorId } => ({
  scope: session.scope,
  actor: session.operator,
});
