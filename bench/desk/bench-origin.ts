import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EMPTY_DIGEST } from '../../src/sync/protocol/digest.ts';
import type { PreparedOffice } from './office-segments.ts';

export interface BenchOrigin {
  readonly url: string;
  /** What there is to download from now on, and where its segments are. */
  serve(office: PreparedOffice, folder: string): void;
  close(): Promise<void>;
}

/**
 * The real server with a prepared office in front of it: the built app, accounts and keys are its own;
 * only the office's log (snapshot and feed) is answered here.
 */
export async function benchOrigin(target: string, port: number): Promise<BenchOrigin> {
  let prepared: { readonly office: PreparedOffice; readonly folder: string } | null = null;
  const answer = async (asked: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const { pathname } = new URL(asked.url ?? '/', target);
    if (prepared === null) return pass(asked, reply, target);
    const { office, folder } = prepared;
    if (pathname.endsWith('/snapshot')) return send(reply, 'application/json', office.manifest);
    const segment = /\/snapshot\/([0-9a-f]{64})$/.exec(pathname)?.[1];
    if (segment !== undefined) return sendSegment(reply, join(folder, segment));
    if (pathname === '/v1/pull') return send(reply, 'application/x-ndjson', endOfFeed(office));
    return pass(asked, reply, target);
  };
  const server = createServer((asked, reply) => {
    answer(asked, reply).catch(() => reply.destroy());
  });
  // A profile that is kept belongs to its origin: the port is always the same.
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}`,
    serve: (office, folder) => {
      prepared = { office, folder };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const endOfFeed = ({ manifest: { epoch, seq, digest } }: PreparedOffice) => ({
  end: true,
  epoch,
  head: seq,
  digest: seq === 0 ? EMPTY_DIGEST : digest,
  durableUpTo: seq,
  serverTime: Date.now(),
});

function send(reply: ServerResponse, type: string, value: object): void {
  const body = gzipSync(`${JSON.stringify(value)}\n`);
  reply.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
}

async function sendSegment(reply: ServerResponse, file: string): Promise<void> {
  const body = await readFile(file);
  const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
  reply.writeHead(200, headers).end(body);
}

/** The host stays as the browser said it: the server checks origins against it. */
function pass(asked: IncomingMessage, reply: ServerResponse, target: string): void {
  const onwards = request(
    new URL(asked.url ?? '/', target),
    { method: asked.method ?? 'GET', headers: asked.headers },
    (answered) => {
      reply.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(reply);
    },
  );
  onwards.on('error', () => reply.destroy());
  reply.on('close', () => onwards.destroy());
  asked.pipe(onwards);
}
