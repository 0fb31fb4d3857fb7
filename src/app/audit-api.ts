import { z } from 'zod';
import { err, ok } from '../kernel/result.ts';
import type { Audit, AuditFilter } from '../screens/audit/audit-port.ts';

const Page = z.object({
  facts: z.array(
    z.object({
      seq: z.number(),
      id: z.string(),
      type: z.string(),
      stream: z.string(),
      operator: z.string(),
      device: z.string(),
      dseq: z.number(),
      declaredAt: z.number(),
      receivedAt: z.number(),
      clockSuspect: z.boolean(),
      chainBroken: z.boolean(),
      parentMissing: z.boolean(),
      released: z.boolean(),
    }),
  ),
  acts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      operator: z.string(),
      target: z.string(),
      reason: z.string(),
      at: z.number(),
    }),
  ),
  incidents: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      stream: z.string().nullable(),
      device: z.string(),
      operator: z.string(),
      detail: z.string(),
      receivedAt: z.number(),
    }),
  ),
  operators: z.array(z.object({ id: z.string(), name: z.string() })),
  devices: z.array(z.object({ id: z.string(), number: z.number(), name: z.string() })),
});

const Problem = z.object({ detail: z.string() });

/** `GET /v1/audit` of the central endpoint. */
export const auditApi = (): Audit => ({
  read: async (filter) => {
    const url = `/v1/audit?${queryOf(filter)}`;
    const response = await fetch(url, { redirect: 'error' }).catch(() => null);
    const body: unknown = await response?.json().catch(() => null);
    if (response === null || body === null) return err({ kind: 'offline' });
    if (response.status === 401) return err({ kind: 'needsSignIn' });
    const problem = Problem.safeParse(body);
    if (!response.ok && problem.success) return err({ kind: 'refused', ...problem.data });
    const page = Page.safeParse(body);
    return page.success ? ok(page.data) : err({ kind: 'offline' });
  },
});

function queryOf(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const stream of filter.streams) query.append('stream', stream);
  for (const type of filter.types) query.append('type', type);
  const single: Readonly<Record<string, string | number | null>> = {
    operator: filter.operator,
    device: filter.device,
    from: filter.from,
    to: filter.to,
    before: filter.before,
    flagged: filter.flaggedOnly ? '1' : null,
  };
  for (const [name, value] of Object.entries(single)) {
    if (value !== null) query.set(name, String(value));
  }
  return query;
}
