import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../kernel/json.ts';
import type { BackupReport } from './backup.ts';

/*
 * PGlite belongs to one process: a backup of a running server is made by the server itself, asked
 * through a socket in its own data folder, which only its user can open. One JSON line each way.
 */

const Ask = z.strictObject({ path: z.string(), recipient: z.string().optional() });
type Ask = z.infer<typeof Ask>;

const Answer = z.union([
  z.strictObject({ bytes: z.number(), lines: z.number() }),
  z.strictObject({ error: z.string() }),
]);

/** Systems allow about a hundred characters. */
const MAX_SOCKET_PATH = 100;

const socketPath = (dataDir: string): string => join(dataDir, 'copie.sock');

/** @returns how to stop; does nothing where the path is too long for a socket. */
export async function serveBackups(
  dataDir: string,
  make: (ask: Ask) => Promise<BackupReport>,
): Promise<() => Promise<void>> {
  const path = socketPath(dataDir);
  if (path.length > MAX_SOCKET_PATH) return () => Promise.resolve();
  await rm(path, { force: true });
  const server = createServer((socket) => {
    firstLine(socket)
      .then((line) => answer(line ?? '', make))
      .then((text) => socket.end(`${text}\n`))
      .catch(() => socket.destroy());
  });
  await listen(server, path);
  await chmod(path, 0o600);
  server.unref();
  return async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await rm(path, { force: true });
  };
}

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });

async function answer(line: string, make: (ask: Ask) => Promise<BackupReport>): Promise<string> {
  const ask = Ask.safeParse(parseJson(line));
  if (!ask.success) return JSON.stringify({ error: 'Richiesta non valida.' });
  try {
    return JSON.stringify(await make(ask.data));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Copia non riuscita.';
    return JSON.stringify({ error: message });
  }
}

/**
 * Asks the server that runs on `dataDir`.
 * @returns null when no server runs there.
 * @throws Error with the server's words when the backup failed.
 */
export async function askForBackup(dataDir: string, ask: Ask): Promise<BackupReport | null> {
  const socket = connect(socketPath(dataDir), () => socket.write(`${JSON.stringify(ask)}\n`));
  const line = await firstLine(socket);
  socket.destroy();
  if (line === null) return null;
  const parsed = Answer.parse(parseJson(line));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}

/** Null when the line closes, or never opens, without one. */
const firstLine = (socket: Socket): Promise<string | null> =>
  new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    socket.once('error', () => resolve(null));
    socket.once('close', () => resolve(null));
  });
