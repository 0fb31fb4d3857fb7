import { spawn, type ChildProcess } from 'node:child_process';
import { DeviceId, type OperatorId, type ScopeId } from '../../domain/ids.ts';
import { DEMO_PASSWORD } from '../demo/seed.ts';
import { uuidV7 } from '../identity/uuid.ts';
import { systemClock, systemRandom } from '../system.ts';
import { testAuthor, type TestAuthor } from './test-author.ts';

/** The real process (`main.ts`), in demo mode, that a test may kill. */
export interface ChildServer {
  readonly process: ChildProcess;
  readonly address: string;
}

export async function startChild(dataDir: string): Promise<ChildServer> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/server/main.ts', '--demo'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    const read = (data: Buffer): void => {
      text += data.toString();
      const found = /risponde su (http:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}): ${text}`)));
  });
  return { process: child, address };
}

export interface ChildDesk {
  readonly author: TestAuthor;
  push(facts: readonly unknown[]): Promise<Response>;
  pull(after: number): Promise<string>;
}

/** Signs in as the demo's operator, over the network. */
export async function signInTo(
  { address }: ChildServer,
  device = DeviceId.parse(uuidV7(systemClock.now(), systemRandom)),
): Promise<ChildDesk> {
  const answer = await fetch(`${address}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'elena.sartori', password: DEMO_PASSWORD, device }),
  });
  const { operator, office, csrf } = (await answer.json()) as {
    operator: { id: OperatorId };
    office: { scope: ScopeId };
    csrf: string;
  };
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' };
  const { scope } = office;
  return {
    author: testAuthor({
      scope,
      actor: operator.id,
      role: 'operatore',
      device,
      clock: systemClock,
      random: systemRandom,
    }),
    push: (facts) =>
      fetch(`${address}/v1/push`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ device, epoch: null, sentAt: systemClock.now(), facts }),
      }),
    pull: async (after) =>
      (await fetch(`${address}/v1/pull?scope=${scope}&after=${after}`, { headers })).text(),
  };
}
