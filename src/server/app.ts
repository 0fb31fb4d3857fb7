import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { MAX_PUSH_BYTES } from '../sync/protocol/messages.ts';
import { counterRow } from './log/feed-counter.ts';
import { durableAtCommit } from './log/durability.ts';
import { pokesInProcess } from './log/pokes.ts';
import { guardAccess, type GuardedRoute } from './http/access.ts';
import type { AppServices } from './http/app-services.ts';
import { answerBrokenHttp, answerFrameworkError, handleErrors } from './http/errors.ts';
import { closeGracefully } from './http/graceful-close.ts';
import { identityRoutes } from './http/identity-routes.ts';
import { acceptOnlyJson } from './http/json-body.ts';
import { LIMITS, limitRequests } from './http/limits.ts';
import { liveRoute } from './http/live-route.ts';
import { intakeRoutes } from './http/intake-routes.ts';
import { deviceRoutes } from './http/device-routes.ts';
import { logRoutes } from './http/log-routes.ts';
import { indicatorRoutes } from './http/indicator-routes.ts';
import { reviewRoutes } from './http/review-routes.ts';
import { sealedRoutes } from './http/sealed-routes.ts';
import { snapshotRoutes } from './http/snapshot-routes.ts';
import { DAILY_QUOTA } from './log/device-quota.ts';
import { WAITING_LIMITS } from './log/set-aside.ts';
import { courier, type Courier } from './log/courier.ts';
import { snapshots } from './log/snapshots.ts';
import { streamStates } from './log/stream-states.ts';
import { machineRoutes } from './http/machine-routes.ts';
import { oidcRoutes } from './http/oidc-routes.ts';
import { officeRoutes } from './http/office-routes.ts';
import { operatorRoutes } from './http/operator-routes.ts';
import { passkeyRoutes } from './http/passkey-routes.ts';
import { proofRoutes } from './http/proof-routes.ts';
import { publicRoutes } from './http/public-routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { staticApp } from './http/static-app.ts';

type Required = Pick<AppServices, 'sql' | 'clock' | 'random' | 'passwords' | 'centreKeys'>;

export interface AppOptions extends Required, Partial<Omit<AppServices, keyof Required>> {
  /** Folder of the built app; without it only the API answers. */
  readonly staticDir?: string | undefined;
  /** Silent when absent. */
  readonly logLevel?: string | undefined;
  /** Whether a proxy's `x-forwarded-*` headers are to be believed. */
  readonly trustProxy?: boolean | undefined;
  readonly timeouts?: Timeouts | undefined;
  /** Facts could not be carried to another office; it is tried again. */
  readonly onCourierProblem?: (() => void) | undefined;
}

/** How long a caller may take, ms: who sends a byte now and then does not keep a place. */
export interface Timeouts {
  /** For the head of a request. */
  readonly headers: number;
  /** For the whole of it. */
  readonly request: number;
  /** How often this is looked at. */
  readonly check: number;
}

const TIMEOUTS: Timeouts = { headers: 15_000, request: 60_000, check: 5000 };

export interface App {
  readonly http: FastifyInstance;
  /** Every API route with who may call it. */
  readonly routes: readonly GuardedRoute[];
  /** Carries facts between offices: see `log/courier.ts`. */
  readonly courier: Courier;
}

/** The central endpoint, with time, chance, storage and passwords injected. Tables must exist. */
export async function createApp(options: AppOptions): Promise<App> {
  const base = withDefaults(options);
  const carrying = courier({ ...base, onProblem: options.onCourierProblem ?? (() => undefined) });
  const services = { ...base, pokes: carrying.pokes };
  const timeouts = options.timeouts ?? TIMEOUTS;
  const http = Fastify({
    bodyLimit: MAX_PUSH_BYTES,
    exposeHeadRoutes: false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    requestTimeout: timeouts.request,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check },
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: answerFrameworkError,
    logger: options.logLevel === undefined ? false : { level: options.logLevel, base: null },
  });
  handleErrors(http);
  closeGracefully(http);
  acceptOnlyJson(http);
  logRequests(http);
  await securityHeaders(http, (services.publicUrl ?? '').startsWith('https:'));
  await limitRequests(http, services.limits);
  await http.register(cookie);
  await http.register(compress, {
    customTypes: /^(text\/(?!event-stream)|application\/(x-ndjson|json|.*\+json))/,
    threshold: 1024,
  });
  const routes = guardAccess(http, services);
  publicRoutes(http, services);
  identityRoutes(http, services);
  proofRoutes(http, services);
  oidcRoutes(http, services);
  passkeyRoutes(http, services);
  await machineRoutes(http, services);
  operatorRoutes(http, services);
  deviceRoutes(http, services);
  logRoutes(http, services);
  sealedRoutes(http, services);
  snapshotRoutes(http, services);
  intakeRoutes(http, services);
  officeRoutes(http, services);
  reviewRoutes(http, services);
  indicatorRoutes(http, services);
  liveRoute(http, services);
  await staticApp(http, options.staticDir);
  return { http, routes, courier: carrying };
}

const withDefaults = (options: AppOptions): AppServices => {
  const { sql, clock } = options;
  const durability = options.durability ?? durableAtCommit;
  return {
    sql,
    clock,
    random: options.random,
    passwords: options.passwords,
    centreKeys: options.centreKeys,
    durability,
    pokes: options.pokes ?? pokesInProcess(),
    counter: options.counter ?? counterRow(),
    limits: options.limits ?? LIMITS,
    states: options.states ?? streamStates(sql),
    snapshots: options.snapshots ?? snapshots({ sql, clock, durability }),
    waitingLimits: options.waitingLimits ?? WAITING_LIMITS,
    dailyQuota: options.dailyQuota ?? DAILY_QUOTA,
    demo: options.demo ?? false,
    ente: options.ente,
    publicUrl: options.publicUrl,
  };
};

/** One line per request: the route's pattern, never its query, body, user or address. */
function logRequests(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
