import type { FastifyInstance } from 'fastify';
import {
  EpochChanged,
  MAX_PUSH_BYTES,
  PullQuery,
  PushRequest,
} from '../../sync/protocol/messages.ts';
import { pullPage } from '../log/pull.ts';
import { pushFacts } from '../log/push.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { problems, sendProblem, type Problem } from './problem.ts';

const epochChanged: Problem = {
  status: 409,
  code: EpochChanged.shape.code.value,
  title: 'Archivio del centro cambiato',
  detail: 'Il registro del centro è ripartito: il dispositivo si riallinea da solo.',
};

/** Facts in, facts out: see `sync/protocol/messages.ts`. */
export function logRoutes(app: FastifyInstance, services: AppServices): void {
  app.post(
    '/v1/push',
    { bodyLimit: MAX_PUSH_BYTES, config: { access: 'facts.write' } },
    async (request, reply) => {
      const session = sessionOf(request);
      const parsed = PushRequest.safeParse(request.body);
      if (!parsed.success) return sendProblem(reply, problems.invalid);
      const { device, sentAt, facts } = parsed.data;
      if (device !== session.device) return sendProblem(reply, problems.otherDevice);
      const { scope, operator: actor, role } = session;
      return reply.send(await pushFacts(services, { scope, actor, role, device, sentAt }, facts));
    },
  );
  app.get('/v1/pull', { config: { access: 'facts.read' } }, async (request, reply) => {
    const parsed = PullQuery.safeParse(request.query);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    if (parsed.data.scope !== sessionOf(request).scope) {
      return sendProblem(reply, problems.otherScope);
    }
    const page = await pullPage(services, parsed.data);
    if (!page.ok) return sendProblem(reply, epochChanged, { epoch: page.error.epoch });
    return reply.type('application/x-ndjson; charset=utf-8').send(page.value);
  });
}
