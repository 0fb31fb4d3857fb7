import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../src/server/testing/free-port.ts';

const program = resolve('dist/server/main.js');
const startLimit = 90_000; // ms: a new PGlite on a busy machine
/** Printed last, after the setup link and the accounts of the demo. */
const LAST_LINE = 'Sportello è pronto';
const stopLimit = 30_000; // ms

export interface ServerOptions {
  /** Sample office, operators and people. */
  readonly demo?: boolean;
  /** PostgreSQL instead of PGlite in a temporary folder. */
  readonly databaseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built server as its own process, with data that outlive it. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** All that it printed, restarts included: the accounts of the demo, the one-time setup link. */
  output(): string;
  /** SIGTERM, and waits for its end. @throws Error when it does not end well */
  stop(): Promise<void>;
  /** SIGKILL: the machine lost power. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`: same port, same data. */
  restart(): Promise<void>;
  /** Stops it if it runs, and deletes the data. */
  dispose(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  if (!existsSync(program)) throw new Error(`No ${program}: npm run build`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'sportello-server-'));
  const said: string[] = [];
  let startedAt = 0;
  let running = launch();

  function launch(): ChildProcess {
    startedAt = said.length;
    const child = spawn(process.execPath, [program, ...(options.demo === true ? ['--demo'] : [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: options.databaseUrl, // never the developer’s own
        ...options.env,
      },
    });
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    child.stderr.on('data', (chunk) => said.push(String(chunk)));
    return child;
  }

  const ready = () => untilReady(url, running, () => said.slice(startedAt).join(''));
  await ready();
  return {
    url,
    dataDir,
    output: () => said.join(''),
    stop: () => stop(running),
    kill: () => end(running, 'SIGKILL'),
    restart: async () => {
      running = launch();
      await ready();
    },
    dispose: async () => {
      await end(running, 'SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(`${dataDir}.chiave`, { force: true });
    },
  };
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const limit = Date.now() + startLimit;
  while (Date.now() < limit) {
    if (hasEnded(child)) throw new Error(`The server ended:\n${output()}`);
    if (output().includes(LAST_LINE) && (await answers(`${url}/status`))) return;
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer in ${startLimit} ms:\n${output()}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit);
  await end(child, 'SIGTERM');
  clearTimeout(timer);
  if (child.exitCode !== 0) {
    throw new Error(`The server ended with ${child.exitCode ?? child.signalCode ?? 'nothing'}`);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
