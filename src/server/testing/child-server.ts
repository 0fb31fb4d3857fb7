import { spawn, type ChildProcess } from 'node:child_process';
import { DeviceId, type OperatorId, type ScopeId } from '../../domain/ids.ts';
import { uuidV7 } from '../identity/uuid.ts';
import { systemClock, systemRandom } from '../system.ts';
import { testAuthor, type TestAuthor } from './test-author.ts';
import { officeNamed, TEST_PASSWORD, TEST_SECRET } from './test-office.ts';

/** The real process (`main.ts`), that a test may kill. */
export interface ChildServer {
  readonly process: ChildProcess;
  readonly address: string;
  /** Printed at the first start. */
  readonly setupToken: string | null;
}

/** @param databaseUrl PostgreSQL; PGlite in `dataDir` when absent. */
export async function startChild(dataDir: string, databaseUrl?: string): Promise<ChildServer> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/server/main.ts'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      // Processes that share a database share its secret.
      ...(databaseUrl === undefined
        ? {}
        : { DATABASE_URL: databaseUrl, CENTRE_SECRET: TEST_SECRET }),
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that times out must not leave a server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const text = await new Promise<string>((resolve, reject) => {
    let said = '';
    const read = (data: Buffer): void => {
      said += data.toString();
      if (said.includes('Sportello è pronto')) resolve(said);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}): ${said}`)));
  });
  const address = /risponde su (http:\S+)/.exec(text)?.[1] ?? '';
  return { process: child, address, setupToken: /#avvio=(\S+)/.exec(text)?.[1] ?? null };
}

/** One office and, made by its administrator, one operator: `elena`. */
export async function setUp({ address, setupToken }: ChildServer): Promise<void> {
  const administrator = { name: 'Tommaso Riva', username: 'admin', password: TEST_PASSWORD };
  const office = officeNamed('MF');
  await post(`${address}/v1/setup`, { token: setupToken, office, administrator });
  const { headers } = await signIn(address, 'admin', newDevice());
  const elena = { name: 'Elena Sartori', username: 'elena', password: TEST_PASSWORD };
  await post(`${address}/v1/operators`, { ...elena, role: 'operatore' }, headers);
}

async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const newDevice = (): DeviceId => DeviceId.parse(uuidV7(systemClock.now(), systemRandom));

async function signIn(address: string, username: string, device: DeviceId) {
  const answer = await post(`${address}/v1/session`, { username, password: TEST_PASSWORD, device });
  const session = (await answer.json()) as {
    readonly operator: { readonly id: OperatorId };
    readonly office: { readonly scope: ScopeId };
    readonly csrf: string;
  };
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { ...session, headers: { cookie, 'x-csrf-token': session.csrf } };
}

export interface ChildDesk {
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly cookie: string;
  readonly author: TestAuthor;
  push(facts: readonly unknown[]): Promise<Response>;
  pull(after: number): Promise<string>;
}

/** Signs in as `elena`, over the network, on a new device. */
export async function signInTo({ address }: ChildServer): Promise<ChildDesk> {
  const device = newDevice();
  const { operator, office, headers } = await signIn(address, 'elena', device);
  const { scope } = office;
  return {
    scope,
    device,
    cookie: headers.cookie,
    author: testAuthor({
      scope,
      actor: operator.id,
      role: 'operatore',
      device,
      clock: systemClock,
      random: systemRandom,
    }),
    push: (facts) =>
      post(
        `${address}/v1/push`,
        { device, epoch: null, sentAt: systemClock.now(), facts },
        headers,
      ),
    pull: async (after) =>
      (await fetch(`${address}/v1/pull?scope=${scope}&after=${after}`, { headers })).text(),
  };
}
