import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Clock } from '../../kernel/environment.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { can, type Action, type Role } from '../../domain/permissions.ts';
import { findMachine, type MachineAtWork } from '../identity/machines.ts';
import { findSession, touchSession, type Session } from '../identity/sessions.ts';
import { isSameSecret } from '../identity/token.ts';
import type { Sql } from '../store/sql.ts';
import { problems, sendProblem } from './problem.ts';

/** Who may call a route: anybody, anybody signed in, or who may do one of some actions. */
export type Access = 'public' | 'session' | Action | readonly Action[];

export const mayCall = (role: Role, access: Access): boolean =>
  access === 'public' ||
  access === 'session' ||
  actionsOf(access).some((action) => can(role, action));

const actionsOf = (access: Action | readonly Action[]): readonly Action[] =>
  typeof access === 'string' ? [access] : access;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Required on every `/v1` route: without it the server does not start. */
    access?: Access;
    /** Also for a session that was revoked: to deliver what was written, and to leave. */
    lateToo?: boolean;
    /** Also for a program with a token (`Authorization: Bearer`) for one of the actions. */
    machinesToo?: boolean;
  }
  interface FastifyRequest {
    session: Session | null;
    machine: MachineAtWork | null;
  }
}

export const SESSION_COOKIE = 'sportello_session';

export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

interface AccessOptions {
  readonly sql: Sql;
  readonly clock: Clock;
  /** The address people use, when it differs from the one this process sees. */
  readonly publicUrl: string | undefined;
}

/** Identity, origin, CSRF and permission, before any handler and before any body is read. */
export function guardAccess(app: FastifyInstance, options: AccessOptions): readonly GuardedRoute[] {
  const routes: GuardedRoute[] = [];
  app.decorateRequest('session', null);
  app.decorateRequest('machine', null);
  app.addHook('onRoute', (route) => {
    const guarded = guardedRoute(route);
    if (guarded !== null) routes.push(...guarded);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isSameOrigin(request, options.publicUrl)) {
      return sendProblem(reply, problems.otherOrigin);
    }
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'public') return undefined;
    const bearer = bearerOf(request);
    if (bearer !== null) return requireMachine(request, reply, { ...options, access, bearer });
    return requireSession(request, reply, { ...options, access });
  });
  return routes;
}

const isApi = (url: string): boolean => url.startsWith('/v1/') || url === '/status';

function guardedRoute(route: RouteOptions): readonly GuardedRoute[] | null {
  if (!isApi(route.url)) return null;
  const access = route.config?.access;
  if (access === undefined) throw new Error(`Route without access: ${route.url}`);
  return [route.method].flat().map((method) => ({ method, url: route.url, access }));
}

async function requireSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { sql, clock, access }: AccessOptions & { readonly access: Exclude<Access, 'public'> },
): Promise<FastifyReply | undefined> {
  const now = clock.now();
  const session = await findSession(sql, request.cookies[SESSION_COOKIE] ?? '', now);
  if (session === null) return sendProblem(reply, problems.needsSignIn);
  if (isStateChanging(request) && !hasCsrfToken(request, session)) {
    return sendProblem(reply, problems.csrf);
  }
  if (session.revoked !== null && request.routeOptions.config.lateToo !== true) {
    return sendProblem(reply, REVOKED[session.revoked]);
  }
  if (!mayCall(session.role, access)) return sendProblem(reply, problems.forbidden);
  request.session = session;
  await touchSession(sql, session, now);
  return undefined;
}

const bearerOf = (request: FastifyRequest): string | null =>
  /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

interface MachineCall extends AccessOptions {
  readonly access: Exclude<Access, 'public'>;
  readonly bearer: string;
}

/** A program says itself who it is: no cookie that a browser adds, so no CSRF token. */
async function requireMachine(
  request: FastifyRequest,
  reply: FastifyReply,
  { sql, clock, access, bearer }: MachineCall,
): Promise<FastifyReply | undefined> {
  const machine = await findMachine(sql, bearer, clock.now());
  if (machine === null) {
    reply.header('www-authenticate', 'Bearer realm="sportello", error="invalid_token"');
    return sendProblem(reply, problems.wrongToken);
  }
  const isOpen = request.routeOptions.config.machinesToo === true && access !== 'session';
  const may =
    isOpen &&
    mayCall('sistema', access) &&
    actionsOf(access).some((action) => machine.actions.some((own) => own === action));
  if (!may) return sendProblem(reply, problems.forbidden);
  request.machine = machine;
  return undefined;
}

const REVOKED = { device: problems.deviceRevoked, operator: problems.operatorRevoked } as const;

const isStateChanging = (request: FastifyRequest): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(request.method);

function hasCsrfToken(request: FastifyRequest, session: Session): boolean {
  const token = request.headers['x-csrf-token'];
  return typeof token === 'string' && isSameSecret(token, session.csrf);
}

/** A browser says where a request was born: another site may not change anything here. */
function isSameOrigin(request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (!isStateChanging(request)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  const allowed = [publicUrl === undefined ? null : originOf(publicUrl), originOfRequest(request)];
  return allowed.includes(origin);
}

const originOfRequest = (request: FastifyRequest): string =>
  `${request.protocol}://${request.headers.host ?? ''}`;

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}

/** @throws Error when the route is public: a mistake of the route, not of the caller. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new Error('This route declares no session');
  return request.session;
}

/**
 * The office of whoever calls, person or program.
 * @throws Error when the route is public: a mistake of the route, not of the caller.
 */
export const scopeOf = (request: FastifyRequest): ScopeId =>
  request.machine?.scope ?? sessionOf(request).scope;
