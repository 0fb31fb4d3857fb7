import type { Clock } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { DeviceId, FactId, OperatorId, ScopeId } from '../../domain/ids.ts';
import type { Settlement } from '../../domain/sync-store.ts';
import { signNote } from '../../vault/device-key.ts';
import type { SealedFact } from '../../vault/sealed-delivery.ts';
import { halved } from '../merge/push-batch.ts';
import { MAX_PUSH_BYTES, type PushResult } from '../protocol/messages.ts';
import { SealedResponse } from '../protocol/sealed-messages.ts';
import type { Fetch } from './transport.ts';

/** Sealed work of somebody who is not here; implemented by `storage`. */
interface SealedPost {
  pending(limit: {
    readonly facts: number;
    readonly bytes: number;
  }): Promise<readonly SealedFact[]>;
  answered(answers: ReadonlyMap<FactId, Answered>): Promise<void>;
  discard(ids: readonly FactId[]): Promise<void>;
  hasOnlyHere(): Promise<boolean>;
}

interface Answered {
  readonly settlement: Settlement;
  readonly epoch: string;
  readonly serverTime: number;
  readonly durableUpTo: number;
}

interface CarryNeeds {
  readonly post: SealedPost;
  readonly sender: {
    readonly scope: ScopeId;
    readonly device: DeviceId;
    readonly operator: OperatorId;
    readonly key: { readonly signing: CryptoKey };
  };
  readonly fetch: Fetch;
  readonly clock: Clock;
}

export interface Carried {
  readonly delivered: number;
  /**
   * `ended`: the access has ended at the centre, which has everything that was written here. `stopped`:
   * something did not go; it is tried again later.
   */
  readonly outcome: 'done' | 'ended' | 'stopped';
}

const FACTS = 100;
/** Room for the request around the facts. */
const BYTES = MAX_PUSH_BYTES - 4096;
const TIMEOUT = 30_000;

/**
 * Hands sealed facts over, opening none, and writes down what the centre has answered. A request without
 * facts still asks whether the sender belongs to the office. May be repeated: the centre knows each fact.
 */
export async function carrySealed(needs: CarryNeeds): Promise<Carried> {
  let facts = FACTS;
  let delivered = 0;
  for (;;) {
    const sealed = await needs.post.pending({ facts, bytes: BYTES });
    const sent = await send(needs, sealed);
    if (!sent.ok && sent.error === 'tooLarge' && sealed.length > 1) {
      facts = halved(sealed.length);
      continue;
    }
    if (!sent.ok) return { delivered, outcome: 'stopped' };
    const answers = answersIn(sent.value);
    await needs.post.answered(answers);
    await needs.post.discard(sent.value.unreadable);
    delivered += answers.size;
    const isAll = sealed.length === answers.size + sent.value.unreadable.length;
    if (sealed.length === 0 || !isAll) {
      return { delivered, outcome: await outcomeOf(needs.post, sent.value) };
    }
  }
}

async function outcomeOf(post: SealedPost, answer: SealedResponse): Promise<Carried['outcome']> {
  if (answer.revoked === null) return 'done';
  return (await post.hasOnlyHere()) ? 'stopped' : 'ended';
}

const NO_REASON = 'Il centro non ha accettato il dato: un responsabile lo rivedrà.';

function answersIn(response: SealedResponse): ReadonlyMap<FactId, Answered> {
  const { epoch, serverTime, durableUpTo } = response;
  return new Map(
    response.results.flatMap((result) => {
      const settlement = settlementOf(result);
      const answer = { settlement, epoch, serverTime, durableUpTo };
      return settlement === null ? [] : [[result.id, { ...answer, settlement }] as const];
    }),
  );
}

/** What waits for a parent stays unanswered, and is carried again. */
function settlementOf({ id, status, seq, reason }: PushResult): Settlement | null {
  if (status === 'need_parent') return null;
  if (status === 'ok' || status === 'duplicate') {
    return seq === undefined ? null : { id, status: 'received', seq };
  }
  return { id, status, reason: reason ?? NO_REASON };
}

type Failure = 'tooLarge' | 'failed';

async function send(
  { sender, fetch, clock }: CarryNeeds,
  facts: readonly SealedFact[],
): Promise<Result<SealedResponse, Failure>> {
  const { scope, device, operator, key } = sender;
  const note = { scope, device, operator, sentAt: clock.now() };
  try {
    const signature = await signNote(key.signing, note);
    const response = await fetch('/v1/sealed', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ v: 1, ...note, signature, facts }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.status === 413) return err('tooLarge');
    if (!response.ok) return err('failed');
    const parsed = SealedResponse.safeParse(await response.json());
    return parsed.success ? ok(parsed.data) : err('failed');
  } catch {
    return err('failed');
  }
}
