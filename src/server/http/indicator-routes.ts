import type { FastifyInstance } from 'fastify';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { IndicatorsRequest } from '../../domain/indicators-answer.ts';
import { readIndicators } from '../log/indicators.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { problems, sendProblem } from './problem.ts';

/** Numbers of the own office for who answers for it; nobody's data are in them. */
export function indicatorRoutes(app: FastifyInstance, { sql, clock }: AppServices): void {
  app.get('/v1/indicators', { config: { access: 'indicators.read' } }, async (request, reply) => {
    const asked = IndicatorsRequest.safeParse(request.query);
    if (!asked.success || asked.data.from > asked.data.to) {
      return sendProblem(reply, problems.invalid);
    }
    const { from, to, operator = null, place = null, service = null } = asked.data;
    const now = clock.now();
    const today = isoDateOf(now);
    const query = { fromMonth: from, toMonth: to, operator, place, service, today };
    return reply.send(await readIndicators(sql, sessionOf(request).scope, { query, now }));
  });
}
