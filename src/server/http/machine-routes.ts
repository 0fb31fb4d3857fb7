import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  createMachine,
  giveToken,
  listMachines,
  NewMachine,
  revokeMachine,
  TOKEN_LIFE,
  type TokenAsk,
} from '../identity/machines.ts';
import { signInThrottle } from '../identity/sign-in-throttle.ts';
import { changeOffice } from '../log/office-change.ts';
import type { AppServices } from './app-services.ts';
import { sessionOf } from './access.ts';
import { perMinute } from './limits.ts';
import { problems, sendProblem } from './problem.ts';

const MachinePath = z.object({ machine: z.string().max(100) });

/** The programs that may ask for tokens: given, seen and taken away by the administrator. */
export async function machineRoutes(app: FastifyInstance, services: AppServices): Promise<void> {
  const { sql, clock, random } = services;
  const config = { access: 'machines.manage' } as const;
  app.get('/v1/machines', { config }, (request) =>
    listMachines(sql, sessionOf(request).scope).then((machines) => ({ machines })),
  );
  app.post('/v1/machines', { config }, async (request, reply) => {
    const parsed = NewMachine.safeParse(request.body);
    if (!parsed.success) return sendProblem(reply, problems.invalid);
    const { scope, operator: by } = sessionOf(request);
    const made = await changeOffice(services, scope, async ({ tx, record, now }) => {
      const created = await createMachine(tx, parsed.data, { scope, now, random, by });
      const { id, actions } = created.machine;
      await record({ kind: 'grant', actor: by, target: id, reason: actions.join(' ') });
      return created;
    });
    return reply.code(201).send(made);
  });
  app.delete('/v1/machines/:machine', { config }, async (request, reply) => {
    const path = MachinePath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, problems.invalid);
    const { scope, operator: actor } = sessionOf(request);
    const { machine: id } = path.data;
    const isThere = await changeOffice(services, scope, async ({ tx, record }) => {
      if (!(await revokeMachine(tx, { scope, id, now: clock.now() }))) return false;
      await record({ kind: 'revoke', actor, target: id, reason: '' });
      return true;
    });
    return isThere ? reply.code(204).send() : sendProblem(reply, problems.unknownMachine);
  });
  await tokenRoute(app, services);
}

export const TokenForm = z.object({
  grant_type: z.string(),
  client_id: z.string().max(200).optional(),
  client_secret: z.string().max(200).optional(),
  scope: z.string().max(300).optional(),
});

const FORM = 'application/x-www-form-urlencoded';

/** `POST /v1/token`: client credentials, by HTTP Basic or in the form (RFC 6749 §2.3.1, §4.4). */
async function tokenRoute(app: FastifyInstance, services: AppServices): Promise<void> {
  const { sql, clock, random, limits } = services;
  const throttle = signInThrottle(clock);
  const config = { access: 'public', ...perMinute(limits.signIn) } as const;
  // A form is read here and nowhere else: the parser lives in this context.
  await app.register(async (form) => {
    form.addContentTypeParser(
      FORM,
      { parseAs: 'string' },
      async (_request: unknown, body: string) => readForm(body),
    );
    form.post('/v1/token', { config, bodyLimit: 4096 }, async (request, reply) => {
      const parsed = TokenForm.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 'invalid_request');
      if (parsed.data.grant_type !== 'client_credentials') {
        return refuse(reply, 'unsupported_grant_type');
      }
      const ask = askOf(request, parsed.data);
      if (ask === null) return refuse(reply, 'invalid_client');
      const wait = throttle.waitFor(ask.id, request.ip);
      if (wait > 0) {
        reply.header('retry-after', Math.ceil(wait / 1000));
        return sendProblem(reply, problems.tooManyRequests);
      }
      const given = await sql.transaction((tx) => giveToken(tx, ask, { now: clock.now(), random }));
      if (!given.ok) {
        if (given.error === 'invalid_client') throttle.failed(ask.id, request.ip);
        return refuse(reply, given.error);
      }
      throttle.succeeded(ask.id, request.ip);
      return reply.header('pragma', 'no-cache').send({
        access_token: given.value.token,
        token_type: 'Bearer',
        expires_in: TOKEN_LIFE / 1000,
        scope: given.value.actions.join(' '),
      });
    });
  });
}

/** A name twice is refused (RFC 6749 §3.2). */
function readForm(body: string): Readonly<Record<string, string>> | null {
  const pairs = [...new URLSearchParams(body)];
  const form = Object.fromEntries(pairs);
  return Object.keys(form).length === pairs.length ? form : null;
}

function askOf(request: FastifyRequest, form: z.infer<typeof TokenForm>): TokenAsk | null {
  const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'basic' && encoded !== undefined) {
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const cut = text.indexOf(':');
    return cut === -1
      ? null
      : { id: text.slice(0, cut), secret: text.slice(cut + 1), scope: form.scope };
  }
  const { client_id: id, client_secret: secret, scope } = form;
  return id === undefined || secret === undefined ? null : { id, secret, scope };
}

type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';

/** RFC 6749 §5.2 asks for `error`: it goes beside the members of a problem. */
function refuse(reply: FastifyReply, error: TokenError): FastifyReply {
  if (error === 'invalid_client') reply.header('www-authenticate', 'Basic realm="sportello"');
  const about = error === 'invalid_client' ? problems.wrongClient : problems.invalid;
  return sendProblem(reply, about, { error });
}
