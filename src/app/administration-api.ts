import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { Role } from '../domain/permissions.ts';
import type { Administration, AdministrationError } from '../screens/admin/administration.ts';

const OperatorAccount = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  role: Role,
  active: z.boolean(),
});

const OperatorList = z.object({ operators: z.array(OperatorAccount) });
const OperatorCreated = z.object({ operator: OperatorAccount });
const Nothing = z.object({});
const Problem = z.object({ detail: z.string() });

/** `/v1/operators` of the central endpoint. `getCsrf` gives the token of the present session. */
export function administrationApi(getCsrf: () => string | null): Administration {
  return {
    operators: async () => {
      const answer = await ask('/v1/operators', {}, OperatorList);
      return answer.ok ? ok(answer.value.operators) : answer;
    },
    setPassword: async (operator, password) => {
      const url = `/v1/operators/${encodeURIComponent(operator)}/password`;
      const answer = await ask(url, posted({ password }, getCsrf()), Nothing);
      return answer.ok ? ok(undefined) : answer;
    },
    addOperator: async (account) => {
      const answer = await ask('/v1/operators', posted(account, getCsrf()), OperatorCreated);
      return answer.ok ? ok(answer.value.operator) : answer;
    },
  };
}

const posted = (body: object, csrf: string | null): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-csrf-token': csrf ?? '' },
  body: JSON.stringify(body),
});

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
