import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { can } from '../../domain/permissions.ts';
import { DeviceId } from '../../domain/ids.ts';
import { readTail } from '../log/pull.ts';
import { enrolDevice, findChainEnd, findDevice, listDevices } from '../identity/devices.ts';
import { findOffice } from '../identity/offices.ts';
import { findAccount, listColleagues, Username, type Account } from '../identity/operators.ts';
import { ABSOLUTE_LIMIT, closeSession, findSession, openSession } from '../identity/sessions.ts';
import type { Session } from '../identity/sessions.ts';
import type { ProvedBy } from '../identity/proofs.ts';
import { signInThrottle, type SignInThrottle } from '../identity/sign-in-throttle.ts';
import type { AppServices } from './app-services.ts';
import { SESSION_COOKIE, sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

export const SignInRequest = z.strictObject({
  username: z.string().max(100),
  password: z.string().max(256),
  /** The device's own UUID: it gets its number in the office the first time. */
  device: DeviceId,
  deviceName: z.string().trim().min(1).max(60).optional(),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Sign-in, who am I, sign-out. */
export function identityRoutes(app: FastifyInstance, services: AppServices): void {
  const throttle = signInThrottle(services.clock);
  app.post(
    '/v1/session',
    { config: { access: 'public', ...perMinute(services.limits.signIn) } },
    (request, reply) => signIn(services, throttle, { request, reply }),
  );
  app.get('/v1/session', { config: { access: 'session' } }, (request) =>
    describeSession(services, sessionOf(request)),
  );
  app.delete(
    '/v1/session',
    { config: { access: 'session', lateToo: true } },
    async (request, reply) => {
      await closeSession(services.sql, request.cookies[SESSION_COOKIE] ?? '');
      return reply.clearCookie(SESSION_COOKIE, cookieOptions(services, request)).code(204).send();
    },
  );
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function signIn(
  services: AppServices,
  throttle: SignInThrottle,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const parsed = SignInRequest.safeParse(request.body);
  if (!parsed.success) return sendProblem(reply, problems.invalid);
  const username = parsed.data.username.trim().toLowerCase();
  const wait = throttle.waitFor(username, request.ip);
  if (wait > 0) {
    reply.header('retry-after', Math.ceil(wait / 1000));
    return sendProblem(reply, problems.tooManyRequests);
  }
  const account = await checkPassword(services, username, parsed.data.password);
  if (account === null) {
    throttle.failed(username, request.ip);
    return sendProblem(reply, problems.wrongCredentials);
  }
  throttle.succeeded(username, request.ip);
  return startSession(services, { account, ask: parsed.data }, { request, reply });
}

/** Takes the same time for a wrong password and for a name nobody has. */
async function checkPassword(
  services: AppServices,
  username: string,
  password: string,
): Promise<Account | null> {
  const { sql, passwords } = services;
  // Argon2id takes no empty word; nobody has one, whatever the name.
  if (password === '') return null;
  const account = Username.safeParse(username).success ? await findAccount(sql, username) : null;
  if (account === null) {
    await passwords.verifyNobody(password);
    return null;
  }
  return (await passwords.verify(password, account.password)) ? account : null;
}

interface NewcomerAtDevice {
  readonly account: Pick<Account, 'id' | 'scope' | 'role'>;
  readonly ask: Pick<SignInRequest, 'device' | 'deviceName'>;
  readonly provedBy?: ProvedBy;
}

/** A new session for somebody whose identity is proven, on a device that is enrolled if it is new. */
export async function startSession(
  services: AppServices,
  { account, ask, provedBy }: NewcomerAtDevice,
  { request, reply }: Exchange,
): Promise<FastifyReply> {
  const { sql, clock, random, durability } = services;
  if (!can(account.role, 'device.enrol')) return sendProblem(reply, problems.forbidden);
  const started = await sql.transaction(async (tx) => {
    const now = clock.now();
    const { scope, id: operator } = account;
    const enrolment = { scope, operator, device: ask.device, name: ask.deviceName, now };
    const enrolled = await enrolDevice(tx, enrolment);
    if (!enrolled.ok) return null;
    // The secret of before the sign-in is worth nothing after it.
    await closeSession(tx, request.cookies[SESSION_COOKIE] ?? '');
    const opened = await openSession(tx, {
      scope,
      operator,
      device: ask.device,
      provedBy,
      now,
      random,
    });
    return { ...opened, isNew: enrolled.value.isNew };
  });
  if (started === null) return sendProblem(reply, problems.deviceRevoked);
  if (started.isNew) await durability.checkpoint();
  const session = await findSession(sql, started.cookie, clock.now());
  if (session === null) throw new Error('A session just opened is not there');
  reply.setCookie(SESSION_COOKIE, started.cookie, cookieOptions(services, request));
  return reply.send(await describeSession(services, session));
}

const cookieOptions = (services: AppServices, request: FastifyRequest) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/',
  secure: isSecure(services, request),
  maxAge: ABSOLUTE_LIMIT / 1000,
});

/** Whether the browser speaks HTTPS with us, also through a proxy. */
export const isSecure = (services: AppServices, request: FastifyRequest): boolean =>
  request.protocol === 'https' || (services.publicUrl ?? '').startsWith('https:');

/** What the client keeps to work offline: who, where, on which device, with whom. */
async function describeSession(services: AppServices, session: Session) {
  const { sql, clock, demo } = services;
  const [office, device, colleagues, tail, chain, devices] = await Promise.all([
    findOffice(sql, session.scope),
    findDevice(sql, session.scope, session.device),
    listColleagues(sql, session.scope),
    readTail(sql, session.scope),
    findChainEnd(sql, session.scope, session.device),
    listDevices(sql, session.scope),
  ]);
  return {
    operator: { id: session.operator, name: session.name, role: session.role },
    office,
    device: device === null ? null : { ...device, ...chain },
    /** Names for “where it was written”. */
    devices: devices.map(({ id, number, name }) => ({ id, number, name })),
    colleagues,
    csrf: session.csrf,
    epoch: tail.epoch,
    serverTime: clock.now(),
    expiresAt: session.expiresAt,
    demo,
  };
}
