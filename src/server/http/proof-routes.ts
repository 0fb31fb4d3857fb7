import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DeviceId } from '../../domain/ids.ts';
import { findMember } from '../identity/operators.ts';
import { findProof, giveProof, PROOF_LIMIT, takeProof, type Proven } from '../identity/proofs.ts';
import type { AppServices } from './app-services.ts';
import { isSecure, startSession } from './identity-routes.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

const PROOF_COOKIE = 'sportello_proof';
const PATH = '/v1/proven';

export const ProvenSession = z.strictObject({
  /** The device's own UUID, which the device knows once it knows who is there. */
  device: DeviceId,
  deviceName: z.string().trim().min(1).max(60).optional(),
});

/** Somebody proven by the ente or by a passkey: who they are, then the session on their device. */
export function proofRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock, limits } = services;
  const config = { access: 'public', ...perMinute(limits.signIn) } as const;
  app.get(PATH, { config }, async (request, reply) => {
    const proven = await findProof(sql, proofIn(request), clock.now());
    const member = proven === null ? null : await findMember(sql, proven);
    if (proven === null || member === null) return sendProblem(reply, problems.noProof);
    const { id, name, username } = member;
    return reply.send({ operator: { id, name, username }, provedBy: proven.provedBy });
  });
  app.post(`${PATH}/session`, { config }, async (request, reply) => {
    const parsed = ProvenSession.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const proven = await takeProof(sql, proofIn(request), clock.now());
    reply.clearCookie(PROOF_COOKIE, { path: PATH });
    if (proven === null) return sendProblem(reply, problems.noProof);
    const member = await findMember(sql, proven);
    if (member === null) return sendProblem(reply, problems.operatorRevoked);
    const { provedBy } = proven;
    return startSession(
      services,
      { account: member, ask: parsed.data, provedBy },
      { request, reply },
    );
  });
}

const proofIn = (request: FastifyRequest): string => request.cookies[PROOF_COOKIE] ?? '';

/** Gives the browser the one-time secret of a proven identity, which its scripts can't read. */
export async function handProof(
  services: AppServices,
  proven: Proven,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> {
  const { sql, clock, random } = services;
  const token = await sql.transaction((tx) => giveProof(tx, proven, { now: clock.now(), random }));
  reply.setCookie(PROOF_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    path: PATH,
    secure: isSecure(services, request),
    maxAge: PROOF_LIMIT / 1000,
  });
}
