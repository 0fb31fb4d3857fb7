import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Requests under way may take this long to finish when the server closes, ms. */
const GRACE_MS = 5000;

/**
 * Closing waits for requests, not for connections: browsers open some in advance and never use
 * them, and Node.js would wait a minute for their first byte.
 */
export function closeGracefully(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });
}
