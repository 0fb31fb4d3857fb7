import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Fact } from '../../src/domain/fact.ts';
import { Feed } from './feed.ts';

/*
 * One loopback server for every contestant: the same facts, compressed once, before the clock runs.
 * `/pages`, `/accept`: what the baselines use. `/v1/…`: Sportello's own protocol.
 */

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface LoopbackServer {
  readonly address: string;
  /** What there is to download from now on. */
  serve(facts: readonly Fact[]): void;
  /** The line breaks once, in the middle of the answer that passes half of everything. */
  cutAtHalf(): void;
  close(): Promise<void>;
}

export async function loopbackServer(pages: string): Promise<LoopbackServer> {
  let feed = new Feed([]);
  let cutAfter = Number.POSITIVE_INFINITY;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST')
      return json(response, feed.accept(url.pathname, await text(request)));
    const body = feed.get(url);
    if (body === null) return page(response, join(pages, normalize(url.pathname)));
    if (body.upTo > cutAfter) {
      cutAfter = Number.POSITIVE_INFINITY;
      response.writeHead(200, headersOf(body.type, body.gzip.length));
      response.write(body.gzip.subarray(0, Math.floor(body.gzip.length / 2)));
      setTimeout(() => response.destroy(), 5);
      return undefined;
    }
    response.writeHead(200, headersOf(body.type, body.gzip.length)).end(body.gzip);
    return undefined;
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(toError(error)));
  });
  await listening(server);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://localhost:${port}`,
    serve: (facts) => {
      feed = new Feed(facts);
    },
    cutAtHalf: () => {
      cutAfter = feed.length / 2;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error('failed'));

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

const headersOf = (type: string, length: number): Record<string, string | number> => ({
  'content-type': type,
  'content-encoding': 'gzip',
  'content-length': length,
});

function json(response: ServerResponse, value: unknown): void {
  const body = gzipSync(JSON.stringify(value));
  response.writeHead(200, headersOf('application/json', body.length)).end(body);
}

async function page(response: ServerResponse, file: string): Promise<void> {
  const body = await readFile(file).catch(() => null);
  if (body === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body);
}
