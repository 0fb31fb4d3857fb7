import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isFromEnte } from '../identity/ente-accounts.ts';
import { findMember } from '../identity/operators.ts';
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  NewPasskey,
  ownerOfPasskey,
  PasskeyUsed,
  removePasskey,
  type Site,
} from '../identity/passkeys.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';
import { handProof } from './proof-routes.ts';

const PasskeyPath = z.object({ passkey: z.string().max(1400) });

/** Passkeys that the centre checks: made and removed by who is signed in, used to sign in. */
export function passkeyRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, durability } = services;
  const config = { access: 'device.enrol' } as const;
  app.get('/v1/passkeys', { config }, (request) =>
    listPasskeys(sql, sessionOf(request).operator).then((passkeys) => ({ passkeys })),
  );
  app.post('/v1/passkeys/options', { config }, async (request, reply) => {
    const { operator, scope, name } = sessionOf(request);
    if (await isFromEnte(sql, operator)) return sendProblem(reply, problems.enteAccount);
    const site = siteOf(services, request);
    return reply.send(await beginPasskey(sql, { operator, scope, name, site, now: clock.now() }));
  });
  app.post('/v1/passkeys', { config }, async (request, reply) => {
    const parsed = NewPasskey.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const { operator, scope } = sessionOf(request);
    const site = siteOf(services, request);
    const added = await addPasskey(sql, parsed.data, { operator, scope, site, now: clock.now() });
    if (!added.ok) {
      const { passkeyTaken, passkeyRefused } = problems;
      return sendProblem(reply, added.error === 'taken' ? passkeyTaken : passkeyRefused);
    }
    await durability.checkpoint();
    return reply.code(201).send({ passkey: added.value });
  });
  app.delete('/v1/passkeys/:passkey', { config }, async (request, reply) => {
    const path = PasskeyPath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, problems.invalid);
    const { operator } = sessionOf(request);
    const isGone = await removePasskey(sql, { operator, id: path.data.passkey });
    if (isGone) await durability.checkpoint();
    return isGone ? reply.code(204).send() : sendProblem(reply, problems.unknownPasskey);
  });
  signInRoutes(app, services);
}

function signInRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, limits } = services;
  const config = { access: 'public', ...perMinute(limits.signIn) } as const;
  app.post('/v1/passkeys/challenge', { config }, async (request, reply) =>
    reply.send(
      await beginPasskeySignIn(sql, { site: siteOf(services, request), now: clock.now() }),
    ),
  );
  app.post('/v1/passkeys/sign-in', { config }, async (request, reply) => {
    const parsed = PasskeyUsed.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const site = siteOf(services, request);
    const owner = await ownerOfPasskey(sql, parsed.data, { site, now: clock.now() });
    const member = owner === null ? null : await findMember(sql, owner);
    if (owner === null || member === null) return sendProblem(reply, problems.passkeyRefused);
    await handProof(services, { ...owner, provedBy: 'passkey' }, { request, reply });
    return reply.code(204).send();
  });
}

/** The address that people use; the one asked for, where the settings don't say it. */
function siteOf({ publicUrl }: AppServices, request: FastifyRequest): Site {
  const url = new URL(publicUrl ?? `${request.protocol}://${request.host}`);
  return { origin: url.origin, id: url.hostname };
}
