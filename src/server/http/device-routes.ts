import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DeviceId } from '../../domain/ids.ts';
import { DeviceName, listDevices, renameDevice, revokeDevice } from '../identity/devices.ts';
import { changeOffice } from '../log/office-change.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { problems, sendProblem } from './problem.ts';

const DevicePath = z.object({ device: DeviceId });

/** The office's devices: which there are, what they are called, which may no longer enter. */
export function deviceRoutes(app: FastifyInstance, services: AppServices): void {
  const config = { access: 'devices.manage' } as const;
  app.get('/v1/devices', { config }, (request) =>
    listDevices(services.sql, sessionOf(request).scope).then((devices) => ({ devices })),
  );
  app.patch('/v1/devices/:device', { config }, async (request, reply) => {
    const path = DevicePath.safeParse(request.params);
    const parsed = DeviceName.safeParse(request.body);
    if (!path.success || !parsed.success) return sendProblem(reply, problems.invalid);
    const { scope, operator: actor } = sessionOf(request);
    const { device } = path.data;
    const isThere = await changeOffice(services, scope, async ({ tx, record }) => {
      if (!(await renameDevice(tx, { scope, device, name: parsed.data.name }))) return false;
      await record({ kind: 'rename', actor, target: device, reason: '' });
      return true;
    });
    return isThere ? reply.code(204).send() : sendProblem(reply, problems.unknownDevice);
  });
  app.delete('/v1/devices/:device', { config }, async (request, reply) => {
    const path = DevicePath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, problems.invalid);
    const session = sessionOf(request);
    const { scope, operator: actor } = session;
    const { device } = path.data;
    if (device === session.device) return sendProblem(reply, problems.ownDevice);
    const isThere = await changeOffice(services, scope, async ({ tx, announce, record }) => {
      if (!(await revokeDevice(tx, scope, device))) return false;
      await announce({ kind: 'revoke', device, operator: null });
      await record({ kind: 'revoke', actor, target: device, reason: '' });
      return true;
    });
    return isThere ? reply.code(204).send() : sendProblem(reply, problems.unknownDevice);
  });
}
