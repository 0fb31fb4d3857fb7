import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems, sendProblem } from './problem.ts';

const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * The built app. Files under `/assets/` carry their hash in the name and never change; the rest is
 * asked for again each time. Every other navigation gets `index.html`: the address is the app's.
 */
export async function staticApp(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const hasApp = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (hasApp) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', path.includes('/assets/') ? ONE_YEAR : 'no-cache');
        if (isServiceWorker(path)) response.setHeader('service-worker-allowed', '/');
      },
    });
  }
  app.setNotFoundHandler((request, reply) =>
    hasApp && isNavigation(request)
      ? reply.sendFile('index.html')
      : sendProblem(reply, problems.notFound),
  );
}

const isServiceWorker = (path: string): boolean => basename(path).startsWith('sw.js');

function isNavigation(request: FastifyRequest): boolean {
  if (request.method !== 'GET') return false;
  const [path = ''] = request.url.split('?');
  if (path === '/status' || path.startsWith('/v1/') || path.startsWith('/assets/')) return false;
  return (request.headers.accept ?? '').includes('text/html');
}
