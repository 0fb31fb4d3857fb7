import type { ScopeId } from '../../domain/ids.ts';
import { systemClock } from '../../server/system.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openPGlite } from '../../server/store/pglite.ts';
import type { Sql } from '../../server/store/sql.ts';
import {
  lightPasswords,
  startTestServer,
  type Desk as Session,
  type TestServer,
} from '../../server/testing/test-office.ts';
import type { Fetch } from '../client/transport.ts';
import { Desk } from './desk.ts';

/** What a line does to an answer of the centre on its way. */
export type Spoil = (serve: () => Promise<Response>, url: string) => Promise<Response>;

/** The real application with a database in memory, one office, and desks that reach it without a socket. */
export interface RealCentre {
  readonly sql: Sql;
  readonly server: TestServer;
  readonly scope: ScopeId;
  /** A new operator at a device of her own, with real storage. */
  deskOf(username: string, spoil?: Spoil): Promise<Desk>;
  close(): Promise<void>;
}

export async function openRealCentre(): Promise<RealCentre> {
  const passwords = lightPasswords();
  const sql = await openPGlite();
  await migrate(sql, systemClock);
  const server = await startTestServer(sql, passwords);
  const scope = await server.addOffice('MF');
  return {
    sql,
    server,
    scope,
    deskOf: async (username, spoil) => {
      await server.addOperator(scope, 'operatore', username);
      const session = await server.signIn(username);
      const { operator, device } = session;
      const author = { operator, device, scope, role: 'operatore' } as const;
      return Desk.open(fetchAs(server, session, spoil), 1, { author });
    },
    close: async () => {
      await server.http.close();
      await passwords.close();
      await sql.close();
    },
  };
}

/** The real application, reached without a socket. */
function fetchAs(server: TestServer, session: Session, spoil: Spoil = (serve) => serve()): Fetch {
  return (url, init) =>
    spoil(async () => {
      const isPush = init.method === 'POST';
      const response = await server.http.inject({
        method: isPush ? 'POST' : 'GET',
        url,
        headers: {
          cookie: session.cookie,
          ...(isPush ? { 'x-csrf-token': session.csrf, 'content-type': 'application/json' } : {}),
        },
        ...(typeof init.body === 'string' ? { payload: init.body } : {}),
      });
      const headers = { 'content-type': String(response.headers['content-type']) };
      const body = response.statusCode === 204 ? null : response.body;
      return new Response(body, { status: response.statusCode, headers });
    }, url);
}
