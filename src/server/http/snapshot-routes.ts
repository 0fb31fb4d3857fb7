import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ScopeId, Sha256, StreamId } from '../../domain/ids.ts';
import { readTail } from '../log/pull.ts';
import { readManifest, readSegment } from '../log/snapshot-store.ts';
import { readStreams } from '../log/stored-fact.ts';
import { streamLine } from '../log/stream-line.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { problems, sendProblem } from './problem.ts';

const ScopePath = z.object({ scope: ScopeId });
const SegmentPath = z.object({ scope: ScopeId, segment: Sha256 });
const StreamQuery = z.object({ stream: StreamId });

const NDJSON = 'application/x-ndjson; charset=utf-8';

/** The office's log by stream: a fast first load, and the mending of one stream. */
export function snapshotRoutes(app: FastifyInstance, services: AppServices): void {
  const { sql, clock } = services;
  const config = { access: 'facts.read' } as const;
  app.get('/v1/scopes/:scope/snapshot', { config }, async (request, reply) => {
    const path = ScopePath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, problems.invalid);
    const { scope } = path.data;
    if (scope !== sessionOf(request).scope) return sendProblem(reply, problems.otherScope);
    const manifest = await readManifest(sql, scope, clock.now());
    if (manifest !== null) return reply.send(manifest);
    services.snapshots.grown(scope, (await readTail(sql, scope)).head);
    return sendProblem(reply, problems.noSnapshot);
  });
  app.get('/v1/scopes/:scope/snapshot/:segment', { config }, async (request, reply) => {
    const path = SegmentPath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, problems.invalid);
    const { scope, segment } = path.data;
    if (scope !== sessionOf(request).scope) return sendProblem(reply, problems.otherScope);
    // A segment is named by its content: who has it, has it for ever.
    reply.header('etag', `"${segment}"`);
    if (request.headers['if-none-match'] === `"${segment}"`) return reply.code(304).send();
    const bytes = await readSegment(sql, scope, segment);
    if (bytes === null) return sendProblem(reply.removeHeader('etag'), problems.unknownSegment);
    return sendSegment(request, reply, bytes);
  });
  app.get('/v1/scopes/:scope/streams', { config }, async (request, reply) => {
    const path = ScopePath.safeParse(request.params);
    const query = StreamQuery.safeParse(request.query);
    if (!path.success || !query.success) return sendProblem(reply, problems.invalid);
    const { scope } = path.data;
    if (scope !== sessionOf(request).scope) return sendProblem(reply, problems.otherScope);
    const { stream } = query.data;
    const tail = await readTail(sql, scope);
    const upTo = services.durability.durableHead(scope, tail.head);
    const stored = await readStreams(sql, scope, { streams: [stream], upTo });
    if (stored.length === 0) return sendProblem(reply, problems.unknownStream);
    return reply.type(NDJSON).send(`${streamLine(stream, stored)}\n`);
  });
}

/** As it is stored, when the caller reads gzip: browsers do. */
async function sendSegment(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: Uint8Array,
): Promise<FastifyReply> {
  const takesGzip = (request.headers['accept-encoding'] ?? '').includes('gzip');
  reply.type(NDJSON).header('vary', 'accept-encoding');
  if (!takesGzip) return reply.send(await promisify(gunzip)(bytes));
  return reply.header('content-encoding', 'gzip').send(Buffer.from(bytes));
}
