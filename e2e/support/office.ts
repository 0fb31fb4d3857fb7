import type { Account } from './desk.ts';
import type { TestServer } from './server.ts';

/** An office made through the doors that people use, by requests instead of forms. */
export interface TestOffice {
  readonly operator: Account;
  readonly colleague: Account;
  readonly administrator: Account;
  /** As the administrator does, for somebody who has forgotten the password. */
  setPassword(username: string, password: string): Promise<void>;
}

const ADMINISTRATOR = { username: 'ada.neri', password: 'una frase per amministrare' };
const OPERATOR = { username: 'elena.sartori', password: 'una frase per il primo tablet' };
const COLLEAGUE = { username: 'marco.bellini', password: 'una frase per il secondo tablet' };

/** Uses the one-time link that the server printed, then adds two operators as the administrator. */
export async function makeOffice(
  server: TestServer,
  { recoveryKey }: { readonly recoveryKey?: string } = {},
): Promise<TestOffice> {
  const { url } = server;
  await post(`${url}/v1/setup`, {
    token: setupToken(server),
    office: {
      code: 'MF',
      name: 'Centro per l’impiego di Montefiore',
      ente: 'Regione Valdora · Agenzia regionale per il lavoro',
      address: 'via del Lavoro 1, 00000 Montefiore',
      phone: '0000 123 456',
      email: 'protocollo@esempio.invalid',
      recoveryKey,
    },
    administrator: { name: 'Ada Neri', ...ADMINISTRATOR },
  });
  const session = await post(`${url}/v1/session`, {
    ...ADMINISTRATOR,
    device: '0197b000-0000-7000-8000-0000000000aa',
  });
  const { csrf } = (await session.json()) as { csrf: string };
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'x-csrf-token': csrf };
  const ids = new Map<string, string>();
  for (const [name, account] of [
    ['Elena Sartori', OPERATOR],
    ['Marco Bellini', COLLEAGUE],
  ] as const) {
    const made = await post(
      `${url}/v1/operators`,
      { name, role: 'operatore', ...account },
      headers,
    );
    const { operator } = (await made.json()) as { operator: { id: string } };
    ids.set(account.username, operator.id);
  }
  return {
    operator: OPERATOR,
    colleague: COLLEAGUE,
    administrator: ADMINISTRATOR,
    setPassword: async (username, password) => {
      await post(`${url}/v1/operators/${ids.get(username)}/password`, { password }, headers);
    },
  };
}

/** The secret of the link printed at the first start. */
export function setupToken(server: TestServer): string {
  const token = /#avvio=([\w-]+)/.exec(server.output())?.[1];
  if (token === undefined) throw new Error(`No setup link:\n${server.output()}`);
  return token;
}

async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}
