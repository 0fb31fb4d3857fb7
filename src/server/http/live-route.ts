import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { ScopeId } from '../../domain/ids.ts';
import { readTail } from '../log/pull.ts';
import { findSession, type Session } from '../identity/sessions.ts';
import type { AppServices } from './app-services.ts';
import { SESSION_COOKIE, sessionOf } from './access.ts';
import { problems, sendProblem } from './problem.ts';

const LiveQuery = z.object({ scope: ScopeId });

/** Keeps proxies from closing the line, and notices sessions that ended. */
const HEARTBEAT_MS = 25_000;

/** Streams open at once for one session: a few tabs, not a leak. */
const MAX_STREAMS = 8;

/** Server-sent pokes: only {scope, head}, never data. */
export function liveRoute(app: FastifyInstance, services: AppServices): void {
  const open = new Map<FastifyReply, Session>();
  app.addHook('preClose', async () => {
    // The connection too: kept alive, it would keep the server from closing for a minute.
    for (const { raw } of open.keys()) {
      const { socket } = raw;
      raw.end(() => socket?.destroySoon());
    }
  });
  app.get('/v1/live', { config: { access: 'facts.read' } }, async (request, reply) => {
    const session = sessionOf(request);
    const query = LiveQuery.safeParse(request.query);
    if (!query.success) return sendProblem(reply, problems.invalid);
    if (query.data.scope !== session.scope) return sendProblem(reply, problems.otherScope);
    const mine = [...open.values()].filter((other) => other.tokenHash === session.tokenHash);
    if (mine.length >= MAX_STREAMS) return sendProblem(reply, problems.tooManyRequests);
    const { head } = await readTail(services.sql, session.scope);
    open.set(reply, session);
    const cookie = request.cookies[SESSION_COOKIE] ?? '';
    stream(services, reply, { session, cookie, head, onEnd: () => open.delete(reply) });
    return reply;
  });
}

interface StreamOptions {
  readonly session: Session;
  readonly cookie: string;
  readonly head: number;
  readonly onEnd: () => void;
}

function stream(services: AppServices, reply: FastifyReply, options: StreamOptions): void {
  const { session, cookie, head, onEnd } = options;
  reply.hijack();
  const poke = (to: number): void => {
    const data = JSON.stringify({ scope: session.scope, head: to });
    reply.raw.write(`event: poke\ndata: ${data}\n\n`);
  };
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  poke(head);
  const unsubscribe = services.pokes.subscribe(session.scope, (news) => poke(news.head));
  const heartbeat = setInterval(() => {
    reply.raw.write(': ancora qui\n\n');
    findSession(services.sql, cookie, services.clock.now())
      .then((alive) => (alive === null || alive.revoked !== null) && reply.raw.end())
      .catch(() => reply.raw.end());
  }, HEARTBEAT_MS);
  reply.raw.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
    onEnd();
  });
}
