import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the network does to every connection, until told otherwise. */
export const chaosModes = [
  'calm',
  /** Each piece arrives late, in order. */
  'slow',
  /** The answer stops in the middle, after some bytes. */
  'cut',
  /** Taken, never answered, never closed. */
  'halfOpen',
  /** What is asked with the first words arrives twice: a retransmission by a broken middlebox. */
  'twice',
  /** A captive portal answers for everybody: 200, in HTML. */
  'portal',
  'down',
] as const;
export type ChaosMode = (typeof chaosModes)[number];

export interface ChaosProxy {
  readonly url: string;
  /** Connections that met each mode. */
  readonly met: Readonly<Record<ChaosMode, number>>;
  /** From now on; open connections are cut, as when a tablet changes network. */
  become(mode: ChaosMode): void;
  close(): Promise<void>;
}

const LATE = 150; // ms, each piece
const PORTAL = '<!doctype html><title>Benvenuto nel Wi-Fi</title>';

/** A TCP relay on a port of its own, between browsers and the server at `target`. */
export async function startChaosProxy(target: string, port = 0): Promise<ChaosProxy> {
  const { hostname, port: targetPort } = new URL(target);
  const open = new Set<Socket>();
  const met: Record<ChaosMode, number> = {
    calm: 0,
    slow: 0,
    cut: 0,
    halfOpen: 0,
    twice: 0,
    portal: 0,
    down: 0,
  };
  let mode: ChaosMode = 'calm';
  const upstream = (): Socket => keep(connect(Number(targetPort), hostname));
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.on('error', () => undefined); // both sides may go at any time
    socket.on('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    met[mode] += 1;
    relay(mode, keep(client), upstream);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${address.port}`,
    met,
    become: (next) => {
      mode = next;
      cutAll();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      cutAll();
      await closed;
    },
  };
}

function relay(mode: ChaosMode, client: Socket, upstream: () => Socket): void {
  switch (mode) {
    case 'down':
      client.destroy();
      return;
    case 'halfOpen':
      client.resume();
      return;
    case 'portal':
      client.once('data', () => {
        const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PORTAL.length}\r\nConnection: close`;
        client.end(`${head}\r\n\r\n${PORTAL}`);
      });
      return;
    case 'calm':
    case 'slow':
    case 'cut':
    case 'twice':
      join(mode, client, upstream);
  }
}

function join(mode: ChaosMode, client: Socket, upstream: () => Socket): void {
  const server = upstream();
  client.on('close', () => server.destroy());
  server.on('close', () => client.destroy());
  if (mode === 'twice') client.once('data', (first: Buffer) => repeat(first, upstream()));
  if (mode === 'cut') cutAfter(client, server);
  if (mode === 'slow') {
    void carryLate(client, server);
    void carryLate(server, client);
    return;
  }
  client.pipe(server);
  server.pipe(client);
}

/** Only what may be sent twice by the rules of the protocol; the second answer is lost. */
function repeat(first: Buffer, again: Socket): void {
  const isIdempotent = /^(GET|POST \/v1\/push) /.test(first.toString('latin1', 0, 16));
  if (!isIdempotent) {
    again.destroy();
    return;
  }
  again.resume();
  again.write(first);
  setTimeout(() => again.destroy(), 2000).unref();
}

function cutAfter(client: Socket, server: Socket): void {
  let left = 200 + Math.floor(Math.random() * 1500);
  server.on('data', (piece: Buffer) => {
    left -= piece.length;
    if (left < 0) client.resetAndDestroy();
  });
}

async function carryLate(from: Socket, to: Socket): Promise<void> {
  try {
    for await (const piece of from) {
      await wait(LATE);
      to.write(piece);
    }
  } catch {
    to.destroy(); // the other side has gone
  }
}
