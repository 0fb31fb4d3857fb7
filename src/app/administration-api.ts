import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { DeviceId, FactId, OperatorId, StreamId } from '../domain/ids.ts';
import { Role } from '../domain/permissions.ts';
import type { Administration, AdministrationError } from '../screens/admin/administration.ts';
import { withCsrf } from './api-request.ts';

const OperatorAccount = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  role: Role,
  active: z.boolean(),
});

const OperatorList = z.object({ operators: z.array(OperatorAccount) });
const OperatorCreated = z.object({ operator: OperatorAccount });
const DeviceList = z.object({
  devices: z.array(
    z.object({
      id: DeviceId,
      number: z.number(),
      name: z.string(),
      active: z.boolean(),
      enrolledAt: z.number(),
      lastDseq: z.number(),
    }),
  ),
});
const AsideList = z.object({
  facts: z.array(
    z.object({
      id: FactId,
      bodyHash: z.string(),
      stream: StreamId.nullable().catch(null),
      device: DeviceId,
      actor: OperatorId,
      reason: z.string(),
      receivedAt: z.number(),
      body: z.string(),
      canAccept: z.boolean(),
    }),
  ),
});
const Nothing = z.object({});
const Problem = z.object({ detail: z.string() });

/** What the centre keeps of an office: `getCsrf` gives the token of the present session. */
export const administrationApi = (getCsrf: () => string | null): Administration => ({
  ...accounts(getCsrf),
  ...devices(getCsrf),
  ...aside(getCsrf),
});

type GetCsrf = () => string | null;

/** `/v1/operators` */
function accounts(getCsrf: GetCsrf) {
  const of = (operator: string) => `/v1/operators/${encodeURIComponent(operator)}`;
  return {
    operators: async () => {
      const answer = await ask('/v1/operators', {}, OperatorList);
      return answer.ok ? ok(answer.value.operators) : answer;
    },
    addOperator: async (account) => {
      const answer = await ask(
        '/v1/operators',
        withCsrf('POST', account, getCsrf()),
        OperatorCreated,
      );
      return answer.ok ? ok(answer.value.operator) : answer;
    },
    setPassword: (operator, password) =>
      tell(`${of(operator)}/password`, withCsrf('POST', { password }, getCsrf())),
    changeRole: (operator, role) => tell(of(operator), withCsrf('PATCH', { role }, getCsrf())),
    revokeOperator: (operator) => tell(of(operator), withCsrf('DELETE', null, getCsrf())),
  } satisfies Partial<Administration>;
}

/** `/v1/devices` */
function devices(getCsrf: GetCsrf) {
  const of = (device: string) => `/v1/devices/${encodeURIComponent(device)}`;
  return {
    devices: async () => {
      const answer = await ask('/v1/devices', {}, DeviceList);
      return answer.ok ? ok(answer.value.devices) : answer;
    },
    renameDevice: (device, name) => tell(of(device), withCsrf('PATCH', { name }, getCsrf())),
    revokeDevice: (device) => tell(of(device), withCsrf('DELETE', null, getCsrf())),
  } satisfies Partial<Administration>;
}

/** `/v1/quarantine` */
function aside(getCsrf: GetCsrf) {
  return {
    setAside: async () => {
      const answer = await ask('/v1/quarantine', {}, AsideList);
      return answer.ok ? ok(answer.value.facts) : answer;
    },
    decideAside: ({ fact, ...decision }) =>
      tell(`/v1/quarantine/${encodeURIComponent(fact)}`, withCsrf('POST', decision, getCsrf())),
  } satisfies Partial<Administration>;
}

async function tell(url: string, init: RequestInit): Promise<Result<void, AdministrationError>> {
  const answer = await ask(url, init, Nothing);
  return answer.ok ? ok(undefined) : answer;
}

async function ask<T>(
  url: string,
  init: RequestInit,
  schema: z.ZodType<T>,
): Promise<Result<T, AdministrationError>> {
  const response = await fetch(url, { ...init, redirect: 'error' }).catch(() => null);
  const body: unknown = response?.status === 204 ? {} : await response?.json().catch(() => null);
  if (response === null || body === null) return err({ kind: 'offline' });
  if (response.status === 401) return err({ kind: 'needsSignIn' });
  if (!response.ok) {
    const problem = Problem.safeParse(body);
    return err(problem.success ? { kind: 'refused', ...problem.data } : { kind: 'offline' });
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err({ kind: 'offline' });
}
