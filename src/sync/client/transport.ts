import { z } from 'zod';
import { canonicalJson } from '../../kernel/json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Clock } from '../../kernel/environment.ts';
import type { Fact } from '../../domain/fact.ts';
import type { DeviceId, ScopeId } from '../../domain/ids.ts';
import type { Cursor } from '../../domain/sync-store.ts';
import type { FeedPage } from '../merge/feed-page.ts';
import { troubleOf, type Trouble } from '../merge/trouble.ts';
import { PullEnd, PullRow, PushResponse } from '../protocol/messages.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface TransportNeeds {
  readonly fetch: Fetch;
  readonly sleep: Sleep;
  readonly clock: Clock;
  readonly scope: ScopeId;
  readonly device: DeviceId;
  /** Token of the session, read at each request: it changes at sign-in. */
  readonly getCsrf: () => string | null;
  /** Aborted when this tab stops synchronising: requests on their way are given up. */
  readonly life: AbortSignal;
  /** Empty in the browser: same origin. */
  readonly base?: string;
}

/** The two requests of the protocol, with every way they can go wrong as a value. */
export interface Transport {
  push(facts: readonly Fact[], epoch: string | null): Promise<Result<PushResponse, Trouble>>;
  pull(cursor: Cursor, limit: number): Promise<Result<FeedPage, Trouble>>;
}

const PUSH_TIMEOUT = 30_000;
const PULL_TIMEOUT = 60_000;

export function transport(needs: TransportNeeds): Transport {
  const { device, scope, clock } = needs;
  return {
    push: (facts, epoch) => {
      const request = { device, epoch, sentAt: clock.now(), facts: [...facts] };
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': needs.getCsrf() ?? '' },
        body: canonicalJson(request),
      };
      return exchange(needs, { url: '/v1/push', init, timeout: PUSH_TIMEOUT, read: readPush });
    },
    pull: (cursor, limit) => {
      const query = new URLSearchParams({ scope, after: `${cursor.seq}`, limit: `${limit}` });
      if (cursor.epoch !== null) query.set('epoch', cursor.epoch);
      const url = `/v1/pull?${query.toString()}`;
      return exchange(needs, { url, init: {}, timeout: PULL_TIMEOUT, read: readPage });
    },
  };
}

interface Exchange<T> {
  readonly url: string;
  readonly init: RequestInit;
  readonly timeout: number;
  readonly read: (response: Response) => Promise<T | null>;
}

/** One request with its time limit; what can't be read as ours is a network error. */
async function exchange<T>(needs: TransportNeeds, ask: Exchange<T>): Promise<Result<T, Trouble>> {
  const done = new AbortController();
  const cut = new AbortController();
  const late = needs
    .sleep(ask.timeout, done.signal)
    .then((): Result<T, Trouble> => err({ kind: 'timeout' }));
  const stopped = aborted(needs.life, done.signal).then((): Result<T, Trouble> =>
    err({ kind: 'network' }),
  );
  const answer = answered(needs, ask, cut.signal);
  const result = await Promise.race([answer, late, stopped]);
  done.abort();
  if (!result.ok) cut.abort();
  return result;
}

/** Resolves when `signal` aborts; listens no more once `done` does. */
const aborted = (signal: AbortSignal, done: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true, signal: done });
  });

async function answered<T>(
  needs: TransportNeeds,
  { url, init, read }: Exchange<T>,
  signal: AbortSignal,
): Promise<Result<T, Trouble>> {
  try {
    const response = await needs.fetch(`${needs.base ?? ''}${url}`, {
      ...init,
      signal,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
    });
    if (!response.ok) return err(await troubleIn(response, needs.clock.now()));
    const value = await read(response);
    return value === null ? err({ kind: 'network' }) : ok(value);
  } catch {
    return err({ kind: 'network' });
  }
}

const typeOf = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

async function readPush(response: Response): Promise<PushResponse | null> {
  if (typeOf(response) !== 'application/json') return null;
  const parsed = PushResponse.safeParse(await response.json());
  return parsed.success ? parsed.data : null;
}

/** NDJSON: rows, then the end. Without its end the page was cut. */
async function readPage(response: Response): Promise<FeedPage | null> {
  if (typeOf(response) !== 'application/x-ndjson') return null;
  const lines = (await response.text()).trimEnd().split('\n');
  const end = PullEnd.safeParse(JSON.parse(lines.at(-1) ?? ''));
  if (!end.success) return null;
  const rows = z
    .array(PullRow)
    .safeParse(lines.slice(0, -1).map((line): unknown => JSON.parse(line)));
  return rows.success ? { rows: rows.data, end: end.data } : null;
}

const ProblemBody = z.object({ detail: z.string().catch(''), epoch: z.string().nullish() });

async function troubleIn(response: Response, now: number): Promise<Trouble> {
  const isProblem = typeOf(response) === 'application/problem+json';
  const body = ProblemBody.safeParse(isProblem ? await response.json() : null);
  return troubleOf(
    {
      status: response.status,
      isProblem: isProblem && body.success,
      detail: body.data?.detail ?? '',
      epoch: body.data?.epoch ?? null,
      retryAfter: response.headers.get('retry-after'),
    },
    now,
  );
}
