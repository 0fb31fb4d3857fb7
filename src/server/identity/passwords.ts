import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Random } from '../../kernel/environment.ts';

/** Turns passwords into what may be stored, and checks them. */
export interface Passwords {
  /** The encoded Argon2id hash (PHC string), with its own salt and parameters. */
  hash(password: string): Promise<string>;
  verify(password: string, encoded: string): Promise<boolean>;
  /** Takes as long as `verify` of an existing account: hides whether a name exists. */
  verifyNobody(password: string): Promise<false>;
  close(): Promise<void>;
}

export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
}

/** RFC 9106 §4, second recommended option, as in the vault: 64 MiB, t = 3, p = 1. */
export const ARGON2_COST: Argon2Cost = { memoryKiB: 64 * 1024, iterations: 3 };

/** Sign-ins that may wait for the worker; beyond, the server says it is busy. */
const MAX_WAITING = 32;

export class TooManySignIns extends Error {}

// Half a second of WebAssembly would stop every other request: it runs in its own thread.
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { argon2id, argon2Verify } = require(workerData.library);
const run = (task) =>
  task.encoded === undefined
    ? argon2id({ password: task.password, salt: task.salt, parallelism: 1, hashLength: 32,
        iterations: task.iterations, memorySize: task.memoryKiB, outputType: 'encoded' })
    : argon2Verify({ password: task.password, hash: task.encoded });
parentPort.on('message', ({ id, task }) =>
  run(task).then(
    (value) => parentPort.postMessage({ id, value }),
    (error) => parentPort.postMessage({ id, error: String(error) })));
`;

const Answer = z.object({
  id: z.number(),
  value: z.union([z.string(), z.boolean()]).optional(),
  error: z.string().optional(),
});

type Waiting = Map<number, { resolve(value: string | boolean): void; reject(error: Error): void }>;

/** Argon2id in a worker thread, one password at a time. */
export function argon2Passwords(random: Random, cost: Argon2Cost = ARGON2_COST): Passwords {
  const thread = lazyThread();
  const hash = async (password: string): Promise<string> => {
    const task = { password: password.normalize('NFKC'), salt: random.bytes(16), ...cost };
    return z.string().parse(await thread.run(task));
  };
  const verify = async (password: string, encoded: string): Promise<boolean> =>
    (await thread.run({ password: password.normalize('NFKC'), encoded })) === true;
  const nobody = { encoded: null as Promise<string> | null };
  return {
    hash,
    verify,
    verifyNobody: async (password) => {
      nobody.encoded ??= hash(Buffer.from(random.bytes(32)).toString('hex'));
      await verify(password, await nobody.encoded);
      return false;
    },
    close: thread.stop,
  };
}

function lazyThread() {
  const waiting: Waiting = new Map();
  let worker: Worker | null = null;
  let lastId = 0;
  return {
    run: (task: object): Promise<string | boolean> => {
      if (waiting.size >= MAX_WAITING) return Promise.reject(new TooManySignIns());
      worker ??= startWorker(waiting, () => (worker = null));
      const id = ++lastId;
      const answer = new Promise<string | boolean>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      worker.ref();
      worker.postMessage({ id, task });
      return answer;
    },
    stop: async (): Promise<void> => {
      await worker?.terminate();
    },
  };
}

function startWorker(waiting: Waiting, onEnd: () => void): Worker {
  const library = createRequire(import.meta.url).resolve('hash-wasm');
  const worker = new Worker(WORKER, { eval: true, workerData: { library } });
  worker.on('message', (message: unknown) => {
    const { id, value, error } = Answer.parse(message);
    const task = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (value === undefined) task?.reject(new Error(error ?? 'No answer'));
    else task?.resolve(value);
  });
  const fail = (error: Error): void => {
    onEnd();
    waiting.forEach((task) => task.reject(error));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The password thread has ended')));
  return worker;
}
