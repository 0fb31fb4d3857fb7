import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FactId } from '../../domain/ids.ts';
import { listDevices } from '../identity/devices.ts';
import { listColleagues } from '../identity/operators.ts';
import { AuditQuery, readActs, readAudit, readIncidents } from '../log/audit.ts';
import { EraseRequest, eraseSubject } from '../log/erase.ts';
import { decideWaiting, Decision, listWaiting, type DecisionError } from '../log/waiting.ts';
import type { AppServices } from './app-services.ts';
import { scopeOf, sessionOf } from './access.ts';
import { deciderOf } from './log-routes.ts';
import { problems, sendProblem, type Problem } from './problem.ts';

const FactPath = z.object({ fact: FactId });

const REFUSED: Readonly<Record<DecisionError, Problem>> = {
  unknown: problems.unknownFact,
  notAcceptable: problems.notAcceptable,
  idTaken: problems.idTaken,
};

/** What a responsabile decides: facts set aside, erasures; and what was decided, to read again. */
export function reviewRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql } = services;
  app.get('/v1/quarantine', { config: { access: 'facts.review' } }, (request) =>
    listWaiting(sql, sessionOf(request).scope).then((facts) => ({ facts })),
  );
  app.post(
    '/v1/quarantine/:fact',
    { config: { access: 'facts.review' } },
    async (request, reply) => {
      const path = FactPath.safeParse(request.params);
      const decision = Decision.safeParse(request.body);
      if (!path.success || !decision.success) return sendProblem(reply, problems.invalid);
      const decided = await decideWaiting(services, deciderOf(sessionOf(request)), {
        fact: path.data.fact,
        decision: decision.data,
      });
      return decided.ok ? reply.code(204).send() : sendProblem(reply, REFUSED[decided.error]);
    },
  );
  app.post('/v1/erasures', { config: { access: 'facts.erase' } }, async (request, reply) => {
    const parsed = EraseRequest.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const session = sessionOf(request);
    const erased = await eraseSubject(services, deciderOf(session), parsed.data);
    if (erased === null) return sendProblem(reply, problems.nothingToErase);
    services.snapshots.again(session.scope);
    return reply.send(erased);
  });
  const audit = { access: 'audit.read', machinesToo: true } as const;
  app.get('/v1/audit', { config: audit }, async (request, reply) => {
    const query = AuditQuery.safeParse(request.query);
    if (!query.success) return sendProblem(reply, problems.invalid);
    const scope = scopeOf(request);
    const [facts, acts, incidents, operators, devices] = await Promise.all([
      readAudit(sql, scope, query.data),
      readActs(sql, scope),
      readIncidents(sql, scope),
      listColleagues(sql, scope),
      listDevices(sql, scope),
    ]);
    const named = devices.map(({ id, number, name }) => ({ id, number, name }));
    return reply.send({ facts, acts, incidents, operators, devices: named });
  });
}
