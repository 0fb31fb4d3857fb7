import { z } from 'zod';
import { canonicalJson, type Json } from '../../kernel/json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Clock } from '../../kernel/environment.ts';
import type { Fact } from '../../domain/fact.ts';
import type { DeviceId, ScopeId, StreamId } from '../../domain/ids.ts';
import type { Incident, StreamCopy } from '../../domain/log-care.ts';
import type { Cursor } from '../../domain/sync-store.ts';
import type { FeedPage } from '../merge/feed-page.ts';
import { troubleOf, type Trouble } from '../merge/trouble.ts';
import { DigestResponse, PushResponse, SnapshotManifest } from '../protocol/messages.ts';
import { readPage, readSegment, type NamedSegment } from './ndjson.ts';

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
  /** Told the centre's clock and the two moments (device clock) between which it was read, ms. */
  readonly onTime?: (serverTime: number, between: readonly [number, number]) => void;
}

/** The requests of the protocol, with every way they can go wrong as a value. */
export interface Transport {
  push(facts: readonly Fact[], epoch: string | null): Promise<Result<PushResponse, Trouble>>;
  pull(cursor: Cursor, limit: number): Promise<Result<FeedPage, Trouble>>;
  /** Null when the centre has no snapshot. */
  manifest(): Promise<Result<SnapshotManifest | null, Trouble>>;
  /** Null when the centre does not have it any more, or what it has can't be read. */
  segment(named: NamedSegment): Promise<Result<readonly StreamCopy[] | null, Trouble>>;
  /** One stream as the centre holds it; null when it can't say. */
  stream(stream: StreamId): Promise<Result<StreamCopy | null, Trouble>>;
  /** Running digests at some rows; null when the centre can't say. */
  digests(epoch: string, at: readonly number[]): Promise<Result<DigestResponse | null, Trouble>>;
  incident(incident: Incident): Promise<Result<void, Trouble>>;
  /** Facts of another device, for a person to judge; null when this centre takes none. */
  imports(facts: readonly Fact[]): Promise<Result<ImportAnswer | null, Trouble>>;
}

/** How many facts wait for a person, were there already, were not taken. */
const ImportAnswer = z.object({ waiting: z.number(), known: z.number(), refused: z.number() });
type ImportAnswer = z.infer<typeof ImportAnswer>;

const PUSH_TIMEOUT = 30_000;
const PULL_TIMEOUT = 60_000;

export function transport(needs: TransportNeeds): Transport {
  const { device, scope, clock } = needs;
  const ask = <T>(url: string, read: Exchange<T>['read'], init: RequestInit = {}) =>
    exchange(needs, { url, init, timeout: PULL_TIMEOUT, read });
  const snapshot = `/v1/scopes/${scope}/snapshot`;
  return {
    push: (facts, epoch) => {
      const body = { device, epoch, sentAt: clock.now(), facts: [...facts] };
      return exchange(needs, {
        url: '/v1/push',
        init: posted(needs, body),
        timeout: PUSH_TIMEOUT,
        read: readPush,
        timeIn: ({ serverTime }) => serverTime,
      });
    },
    pull: (cursor, limit) => {
      const query = new URLSearchParams({ scope, after: `${cursor.seq}`, limit: `${limit}` });
      if (cursor.epoch !== null) query.set('epoch', cursor.epoch);
      const url = `/v1/pull?${query.toString()}`;
      return exchange(needs, {
        url,
        init: {},
        timeout: PULL_TIMEOUT,
        read: readPage,
        timeIn: ({ end }) => end.serverTime,
      });
    },
    manifest: async () => orMissing(await ask(snapshot, readJson(SnapshotManifest))),
    segment: async (named) => {
      const url = `${snapshot}/${named.id}`;
      const text = orMissing(await ask(url, (response) => readSegment(response, scope, named)));
      return text.ok ? ok(text.value?.copies ?? null) : text;
    },
    stream: async (stream) => {
      const query = new URLSearchParams({ stream });
      const url = `/v1/scopes/${scope}/streams?${query.toString()}`;
      const text = orMissing(await ask(url, (response) => readSegment(response, scope, null)));
      if (!text.ok) return text;
      return ok(text.value?.copies?.find((one) => one.stream === stream) ?? null);
    },
    digests: async (epoch, at) =>
      orMissing(
        await ask(
          '/v1/digest',
          readJson(DigestResponse),
          posted(needs, { scope, epoch, at: [...at] }),
        ),
      ),
    imports: async (facts) =>
      orMissing(
        await ask('/v1/imports', readJson(ImportAnswer), posted(needs, { facts: [...facts] })),
      ),
    incident: async (incident) => {
      const read = (): Promise<true> => Promise.resolve(true);
      const told = await ask('/v1/incidents', read, posted(needs, { scope, ...incident }));
      return told.ok || told.error.kind === 'missing' ? ok(undefined) : told;
    },
  };
}

const posted = ({ getCsrf }: TransportNeeds, body: Json): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-csrf-token': getCsrf() ?? '' },
  body: canonicalJson(body),
});

/** A route that this centre does not have, or has nothing to say: null. */
const orMissing = <T>(result: Result<T, Trouble>): Result<T | null, Trouble> =>
  !result.ok && result.error.kind === 'missing' ? ok(null) : result;

interface Exchange<T> {
  readonly url: string;
  readonly init: RequestInit;
  readonly timeout: number;
  /** What time its answer says it is at the centre, ms. */
  readonly timeIn?: (answer: T) => number;
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
  const asked = needs.clock.now();
  const answer = answered(needs, ask, cut.signal);
  const result = await Promise.race([answer, late, stopped]);
  done.abort();
  if (!result.ok) cut.abort();
  else if (ask.timeIn !== undefined) {
    needs.onTime?.(ask.timeIn(result.value), [asked, needs.clock.now()]);
  }
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

export const typeOf = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const readJson =
  <T>(schema: z.ZodType<T, unknown>) =>
  async (response: Response): Promise<T | null> => {
    if (typeOf(response) !== 'application/json') return null;
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? parsed.data : null;
  };

const readPush = readJson(PushResponse);

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
