import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DEMO_PASSWORD, demoOperators } from '../demo/seed.ts';
import { scopeOfCode } from '../identity/offices.ts';
import type { SqlQuery } from '../store/sql.ts';
import type { AppServices } from './app-services.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

const VerifyQuery = z.object({
  number: z.string().min(1).max(60),
  /** The whole hash, or its first 16 digits as printed beside the QR; in any case. */
  hash: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-f]{16}(?:[0-9a-f]{48})?$/),
});

/** `2026/MF-07/0044`: year, office, device, progressive. */
const DOCUMENT_NUMBER = /^\d{4}\/([A-Z][A-Z0-9]{1,7})-\d{1,4}\/\d{1,8}$/;

/** Printed at the start of a demo too: the only sample accounts there are. */
const demoAccounts = demoOperators.map(({ username, name, role }) => ({
  username,
  name,
  role,
  password: DEMO_PASSWORD,
}));

/** What anybody may ask: is the service well, and has this document been received? */
export function publicRoutes(app: FastifyInstance, services: AppServices): void {
  app.get('/status', { config: { access: 'public' } }, async (_request, reply) => {
    const isWell = await services.sql.query('select 1').then(
      () => true,
      () => false,
    );
    if (!isWell) return sendProblem(reply, problems.busy);
    return reply
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        JSON.stringify({
          type: 'about:blank',
          status: 200,
          title: 'Operativo',
          detail: 'Il servizio risponde.',
          serverTime: services.clock.now(),
          demo: services.demo,
          ente: services.ente !== undefined,
          ...(services.demo ? { accounts: demoAccounts } : {}),
        }),
      );
  });
  app.get(
    '/v1/verify',
    { config: { access: 'public', ...perMinute(services.limits.verify) } },
    async (request, reply) => {
      const query = VerifyQuery.safeParse(request.query);
      if (!query.success) return sendProblem(reply, problems.invalid);
      const isReceived = await isDocumentReceived(services.sql, query.data);
      return reply.send({ status: isReceived ? 'ricevuto' : 'sconosciuto' });
    },
  );
}

/** Number and hash together, so that numbers alone can't be explored. */
async function isDocumentReceived(
  sql: SqlQuery,
  { number, hash }: z.infer<typeof VerifyQuery>,
): Promise<boolean> {
  const [, code] = DOCUMENT_NUMBER.exec(number) ?? [];
  if (code === undefined) return false;
  const rows = await sql.query(
    'select 1 from document where scope_id = $1 and number = $2 and binds like $3 limit 1',
    [scopeOfCode(code), number, `${hash}%`],
  );
  return rows.length > 0;
}
