import type { FastifyInstance } from 'fastify';
import { can } from '../../domain/permissions.ts';
import { IntakeRequest, KioskRequest } from '../../sync/protocol/intake-messages.ts';
import { enrolKiosk, findKiosk, retireKiosk } from '../identity/kiosks.ts';
import { findOffice } from '../identity/offices.ts';
import { intakeReceiver } from '../log/intake.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

/** A sealed request is about a kilobyte. */
const MAX_INTAKE_BYTES = 256 * 1024;

/** Browsers that become a kiosk, and what is left at them: see `sync/protocol/intake-messages.ts`. */
export function intakeRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, random, durability, centreKeys } = services;
  app.post('/v1/kiosks', { config: { access: 'device.enrol' } }, async (request, reply) => {
    const parsed = KioskRequest.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const { scope, operator: by } = sessionOf(request);
    const { key } = await centreKeys.current();
    const asked = { ...parsed.data, scope, by, now: clock.now(), random };
    const enrolled = await sql.transaction((tx) => enrolKiosk(tx, asked));
    if (!enrolled.ok) return sendProblem(reply, problems.notNewDevice);
    await durability.checkpoint();
    const office = await findOffice(sql, scope);
    if (office === null) throw new Error('The office of a session does not exist');
    const { name, ente, address, phone, email } = office;
    const { device, secret } = enrolled.value;
    return reply.code(201).send({
      device,
      secret,
      publicKey: key.publicKey,
      office: { name, ente, address, phone, email },
    });
  });
  const receive = intakeReceiver(services);
  // The secret is asked by hand: a kiosk has no cookie, so no other site can write in its name.
  const config = { access: 'public', ...perMinute(services.limits.sealed) } as const;
  app.post('/v1/intake', { bodyLimit: MAX_INTAKE_BYTES, config }, async (request, reply) => {
    const kiosk = await findKiosk(sql, request.headers.authorization);
    if (kiosk === null || !can('chiosco', 'intake.write')) {
      return sendProblem(reply, problems.unknownKiosk);
    }
    const parsed = IntakeRequest.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    return reply.send(await receive(kiosk, parsed.data.intakes));
  });
  app.delete('/v1/kiosk', { config }, async (request, reply) => {
    const kiosk = await findKiosk(sql, request.headers.authorization);
    if (kiosk === null) return sendProblem(reply, problems.unknownKiosk);
    await sql.transaction((tx) => retireKiosk(tx, kiosk));
    await durability.checkpoint();
    return reply.code(204).send();
  });
}
