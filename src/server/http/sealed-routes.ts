import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_PUSH_BYTES } from '../../sync/protocol/messages.ts';
import { DeviceKeyRequest, SealedRequest } from '../../sync/protocol/sealed-messages.ts';
import { signerOf } from '../../sync/protocol/sealed-reader.ts';
import { addDeviceKey, findSigner } from '../identity/device-keys.ts';
import { millisToMidnight, usedToday } from '../log/device-quota.ts';
import { admitSealed } from '../log/sealed-facts.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

/** Facts of operators whose vault is locked, carried by anybody: see `sync/protocol/sealed-messages.ts`. */
export function sealedRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, durability, centreKeys } = services;
  app.get('/v1/centre-key', { config: { access: 'public' } }, async (_request, reply) => {
    const { key, isNew } = await centreKeys.current();
    if (isNew) await durability.checkpoint();
    return reply.header('cache-control', 'no-store').send(key);
  });
  app.post('/v1/device-key', { config: { access: 'session' } }, async (request, reply) => {
    const parsed = DeviceKeyRequest.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const session = sessionOf(request);
    const key = { publicKey: parsed.data.publicKey, now: clock.now() };
    await sql.transaction((tx) => addDeviceKey(tx, session, key));
    await durability.checkpoint();
    return reply.code(204).send();
  });
  app.post(
    '/v1/sealed',
    {
      bodyLimit: MAX_PUSH_BYTES,
      config: { access: 'public', ...perMinute(services.limits.sealed) },
    },
    (request, reply) => deliver(services, request, reply),
  );
}

/** One answer for a device nobody knows and for a wrong signature: nothing can be tried out here. */
async function deliver(
  services: AppServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { sql, clock } = services;
  const parsed = SealedRequest.safeParse(request.body);
  if (!parsed.success) return sendProblem(reply, problems.invalid);
  const delivery = parsed.data;
  const signer = await findSigner(sql, delivery);
  if (signer === null || (await signerOf(signer.keys, delivery)) === null) {
    return sendProblem(reply, problems.unknownSigner);
  }
  const now = clock.now();
  if ((await usedToday(sql, delivery, now)) > services.dailyQuota) {
    reply.header('retry-after', Math.ceil(millisToMidnight(now) / 1000));
    return sendProblem(reply, problems.dailyQuota);
  }
  return reply.send(await admitSealed(services, delivery, signer));
}
