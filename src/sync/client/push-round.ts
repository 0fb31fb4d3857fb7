import { err, ok, type Result } from '../../kernel/result.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import type { LogCare } from '../../domain/log-care.ts';
import type { Settlement, SyncStore } from '../../domain/sync-store.ts';
import { grown, halved, outcomeOf } from '../merge/push-batch.ts';
import type { Trouble } from '../merge/trouble.ts';
import {
  MAX_PUSH_BYTES,
  MAX_PUSH_FACTS,
  type PushResponse,
  type StreamHash,
} from '../protocol/messages.ts';
import type { Transport } from './transport.ts';

/** Room for the request around the facts. */
const ENVELOPE_BYTES = 4096;

export interface RoundNeeds {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly term: number;
  /** Absent in models: no first load, no repair. */
  readonly care?: LogCare;
  readonly memory: RoundMemory;
}

/** What a leader remembers from one round to the next. */
export interface RoundMemory {
  /** How the centre folds streams touched by this round's pushes. */
  readonly states: Map<StreamId, StreamHash>;
  /** Streams whose next fact waits for one that the centre lacks. */
  waiting: readonly StreamId[];
  /** Facts whose parents have been offered again: once is enough. */
  readonly parentsOffered: Set<FactId>;
  /** Streams and states already looked into. */
  readonly examined: Set<string>;
}

export const newRoundMemory = (): RoundMemory => ({
  states: new Map(),
  waiting: [],
  parentsOffered: new Set(),
  examined: new Set(),
});

/** How much one request carries: shrinks when it is too much for the line, grows when it is not. */
export interface Sizes {
  push: number;
  pull: number;
}

export interface Tally {
  sent: number;
  received: number;
  quarantined: number;
  /** Pages in which somebody's access ended. */
  revokes: number;
}

export const newTally = (): Tally => ({ sent: 0, received: 0, quarantined: 0, revokes: 0 });

/**
 * Sends what is unsent until nothing can go: facts of other streams pass those that wait. Poison is
 * found by halving the batch down to one fact, which is parked; everything before it has gone.
 */
export async function pushAll(
  needs: RoundNeeds,
  sizes: Sizes,
  tally: Tally,
): Promise<Result<void, Trouble>> {
  const waiting = new Set<StreamId>();
  for (;;) {
    const facts = await needs.store.unsent({
      facts: sizes.push,
      bytes: MAX_PUSH_BYTES - ENVELOPE_BYTES,
      except: waiting,
    });
    if (facts.length === 0) {
      needs.memory.waiting = [...waiting];
      return ok(undefined);
    }
    const { epoch } = await needs.store.cursor();
    const answer = await needs.transport.push(facts, epoch);
    const step = answer.ok
      ? await accept(needs, { facts, epoch, response: answer.value, waiting, tally })
      : await recover(needs, { facts, trouble: answer.error, sizes, tally });
    if (!step.ok) return step;
    if (answer.ok) sizes.push = grown(sizes.push, MAX_PUSH_FACTS);
  }
}

interface Accepted {
  readonly facts: readonly Fact[];
  readonly epoch: string | null;
  readonly response: PushResponse;
  readonly waiting: Set<StreamId>;
  readonly tally: Tally;
}

/** The answer counts in the incarnation it names: what was received before is offered to it first. */
async function accept(
  needs: RoundNeeds,
  { facts, epoch, response, waiting, tally }: Accepted,
): Promise<Result<void, Trouble>> {
  if (response.epoch !== epoch) {
    const restarted = await needs.store.restart(response.epoch, needs.term);
    if (!restarted.ok) return err({ kind: 'store', error: restarted.error });
  }
  const outcome = outcomeOf(facts, response.results);
  for (const stream of outcome.waiting) waiting.add(stream);
  for (const state of response.states ?? []) needs.memory.states.set(state.stream, state);
  const offered = await offerParents(needs, { needParent: outcome.needParent, facts, waiting });
  if (!offered.ok) return offered;
  return settle(needs, { settlements: outcome.settlements, at: response, tally });
}

interface Orphans {
  readonly needParent: readonly FactId[];
  readonly facts: readonly Fact[];
  readonly waiting: Set<StreamId>;
}

/** A restored centre may have lost what this device thinks it has: what these had seen goes again. */
async function offerParents(
  { care, term, memory }: RoundNeeds,
  { needParent, facts, waiting }: Orphans,
): Promise<Result<void, Trouble>> {
  const fresh = needParent.filter((id) => !memory.parentsOffered.has(id));
  if (care === undefined || fresh.length === 0) return ok(undefined);
  for (const id of fresh) memory.parentsOffered.add(id);
  const offered = await care.offerParents(fresh, term);
  if (!offered.ok) return err({ kind: 'store', error: offered.error });
  for (const { id, stream } of facts) if (fresh.includes(id)) waiting.delete(stream);
  return ok(undefined);
}

interface Settling {
  readonly settlements: readonly Settlement[];
  readonly at: { readonly serverTime: number; readonly durableUpTo: number };
  readonly tally: Tally;
}

async function settle(
  { store, term }: RoundNeeds,
  { settlements, at, tally }: Settling,
): Promise<Result<void, Trouble>> {
  const { serverTime, durableUpTo } = at;
  const settled = await store.settle(settlements, { term, serverTime, durableUpTo });
  if (!settled.ok) return err({ kind: 'store', error: settled.error });
  const received = settlements.filter(({ status }) => status === 'received').length;
  tally.sent += received;
  tally.quarantined += settlements.length - received;
  return ok(undefined);
}

interface Failed {
  readonly facts: readonly Fact[];
  readonly trouble: Trouble;
  readonly sizes: Sizes;
  readonly tally: Tally;
}

/** Goes on with less, or parks the one fact at fault; any other trouble ends the round. */
async function recover(
  needs: RoundNeeds,
  { facts, trouble, sizes, tally }: Failed,
): Promise<Result<void, Trouble>> {
  const isTooMuch = trouble.kind === 'tooLarge' || trouble.kind === 'rejected';
  if (isTooMuch || trouble.kind === 'timeout') sizes.push = halved(facts.length);
  if (!isTooMuch) return err(trouble);
  const [only, ...others] = facts;
  if (only === undefined || others.length > 0) return ok(undefined);
  return park(needs, { id: only.id, trouble, tally });
}

interface Parked {
  readonly id: FactId;
  readonly trouble: Trouble;
  readonly tally: Tally;
}

/** An empty push tells whether the centre refuses this fact, or anything we send. */
async function park(
  needs: RoundNeeds,
  { id, trouble, tally }: Parked,
): Promise<Result<void, Trouble>> {
  const { epoch } = await needs.store.cursor();
  const probe = await needs.transport.push([], epoch);
  if (!probe.ok) return err(probe.error.kind === 'rejected' ? trouble : probe.error);
  // Too much for this line, not for the centre, which never saw it: offered again at a sign-in.
  const status = trouble.kind === 'tooLarge' ? 'denied' : 'quarantined';
  const settlements: readonly Settlement[] = [{ id, status, reason: reasonOf(trouble) }];
  return settle(needs, { settlements, at: probe.value, tally });
}

const reasonOf = (trouble: Trouble): string =>
  trouble.kind === 'rejected' && trouble.reason !== ''
    ? trouble.reason
    : 'La rete non ha lasciato passare questo dato: resta su questo dispositivo e riparte al prossimo accesso. Se succede ancora, esporti il lavoro non inviato.';
