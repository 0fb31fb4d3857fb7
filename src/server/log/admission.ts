import type { Result } from '../../kernel/result.ts';
import { isAhead, MAX_DRIFT } from '../../domain/hlc.ts';
import type { FactId } from '../../domain/ids.ts';
import { streamKind } from '../../domain/ids.ts';
import { can } from '../../domain/permissions.ts';
import type { PushStatus } from '../../sync/protocol/messages.ts';
import type { IncomingFact, UnreadFact } from './incoming.ts';
import type { PushContext } from './push-context.ts';
import { refusals, type Refusal } from './refusal.ts';
import { checkTransfer } from './transfer-rights.ts';

export type ReadItem = Result<IncomingFact, UnreadFact>;

/** A stored fact as far as admission must know it. */
export interface StoredFact {
  readonly id: FactId;
  readonly hash: string;
  readonly seq: number;
  /** Null for a fact that a person let in out of order. */
  readonly device: string | null;
  readonly dseq: number;
}

/** What the log already holds of the ids, parents and device numbers that a batch names. */
export interface Known {
  readonly byId: ReadonlyMap<string, StoredFact>;
  readonly byDseq: ReadonlyMap<number, StoredFact>;
  /** Streams whose content was erased: what comes later waits for a person. */
  readonly erasedStreams: ReadonlySet<string>;
  /** Parents that will never come: see `lost-parents.ts`. */
  readonly lostParents: ReadonlySet<string>;
}

export interface Admitted {
  readonly incoming: IncomingFact;
  readonly clockSuspect: boolean;
  /** `prevDevice` is not the hash of the device's previous fact: shown in the audit, never refused. */
  readonly chainBroken: boolean;
  readonly parentMissing: boolean;
}

export type Verdict =
  | { readonly status: 'ok'; readonly id: FactId; readonly admitted: Admitted }
  | { readonly status: 'duplicate'; readonly id: FactId; readonly seq: number }
  | Refused;

export interface Refused {
  readonly status: Exclude<PushStatus, 'ok' | 'duplicate'>;
  readonly id: FactId;
  readonly refusal: Refusal;
  readonly item: ReadItem;
  /** Where a quarantined one waits: quarantine for what is wrong, review for what is only late. */
  readonly queue: Queue;
}

export type Queue = 'quarantine' | 'review';

/** The running state of one batch: what it has admitted and which streams it has stopped. */
interface Batch {
  readonly byId: Map<string, { readonly hash: string; readonly seq: number | null }>;
  readonly byDseq: Map<number, { readonly id: string; readonly hash: string }>;
  readonly stopped: Set<string>;
  readonly known: Known;
}

/**
 * Decides each item of a push, in the device's order (`dseq`), from what is already known. Pure.
 * A refused fact stops the rest of its stream in this batch; other streams flow.
 */
export function admit(
  items: readonly ReadItem[],
  known: Known,
  at: { readonly context: PushContext; readonly now: number },
): readonly Verdict[] {
  const batch: Batch = {
    byId: new Map(known.byId),
    byDseq: new Map(known.byDseq),
    stopped: new Set(),
    known,
  };
  return inDeviceOrder(items).map((item) => {
    const verdict = judge(item, batch, at);
    record(item, verdict, batch);
    return verdict;
  });
}

/** By `dseq`; an item whose `dseq` can't be read stays after the one it was sent after. */
function inDeviceOrder(items: readonly ReadItem[]): readonly ReadItem[] {
  let last = 0;
  const placed = items.map((item) => {
    last = (item.ok ? item.value.fact.dseq : item.error.dseq) ?? last;
    return { item, place: last };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function judge(
  item: ReadItem,
  batch: Batch,
  at: { readonly context: PushContext; readonly now: number },
): Verdict {
  if (!item.ok) return refuse('quarantined', item, item.error.refusal);
  const { fact, hash } = item.value;
  const denied = checkSession(item.value, at.context);
  if (denied !== null) return refuse('denied', item, denied);
  const same = batch.byId.get(fact.id);
  if (same !== undefined && same.hash !== hash) {
    return refuse('quarantined', item, refusals.bodyChanged);
  }
  if (same !== undefined && same.seq !== null) {
    return { status: 'duplicate', id: fact.id, seq: same.seq };
  }
  const late = checkLate(item.value, batch, at.context);
  if (late !== null) return { ...refuse('quarantined', item, late), queue: 'review' };
  const quarantined = checkOrder(item.value, batch, at.context);
  if (quarantined !== null) return refuse('quarantined', item, quarantined);
  const { lostParents } = batch.known;
  const waits =
    batch.stopped.has(fact.stream) ||
    fact.after.some((id) => !batch.byId.has(id) && !lostParents.has(id));
  if (waits) return refuse('need_parent', item, refusals.missingParent);
  return { status: 'ok', id: fact.id, admitted: admitted(item.value, batch, at) };
}

function checkSession({ fact }: IncomingFact, context: PushContext): Refusal | null {
  if (fact.scope !== context.scope) return refusals.otherScope;
  if (fact.actor !== context.actor) return refusals.otherActor;
  return fact.device === context.device ? null : refusals.otherDevice;
}

/** Nothing wrong with it, but the time for it has passed: a person decides. */
function checkLate({ fact }: IncomingFact, batch: Batch, context: PushContext): Refusal | null {
  if (context.isRevoked) return refusals.afterRevocation;
  return batch.known.erasedStreams.has(fact.stream) ? refusals.afterErasure : null;
}

function checkOrder(
  { fact, known }: IncomingFact,
  batch: Batch,
  context: PushContext,
): Refusal | null {
  const twin = batch.byDseq.get(fact.dseq);
  if (twin !== undefined && twin.id !== fact.id) return refusals.deviceCloned;
  if (fact.role !== context.role) return refusals.roleChanged;
  const transfer = checkTransfer(known, context);
  if (transfer !== null) return transfer;
  const kind = streamKind(fact.stream);
  const isSettings = kind === 'ufficio';
  if (kind === 'prestazione' && can(fact.role, 'intake.write')) return null;
  if (can(fact.role, isSettings ? 'office.settings' : 'facts.write')) return null;
  return isSettings ? refusals.settingsNotAllowed : refusals.roleChanged;
}

function admitted(
  incoming: IncomingFact,
  batch: Batch,
  at: { readonly context: PushContext; readonly now: number },
): Admitted {
  const { fact } = incoming;
  const previous = batch.byDseq.get(fact.dseq - 1);
  return {
    incoming,
    clockSuspect: isAhead(fact.hlc, at.now) || Math.abs(at.context.sentAt - at.now) > MAX_DRIFT,
    chainBroken: previous !== undefined && previous.hash !== fact.prevDevice,
    parentMissing: fact.after.some((id) => !batch.byId.has(id)),
  };
}

const idOf = (item: ReadItem): FactId => (item.ok ? item.value.fact.id : item.error.id);

const refuse = (status: Refused['status'], item: ReadItem, refusal: Refusal): Refused => ({
  status,
  id: idOf(item),
  refusal,
  item,
  queue: 'quarantine',
});

function record(item: ReadItem, verdict: Verdict, batch: Batch): void {
  if (verdict.status === 'duplicate') return;
  if (verdict.status === 'ok') {
    const { fact, hash } = verdict.admitted.incoming;
    batch.byId.set(fact.id, { hash, seq: null });
    batch.byDseq.set(fact.dseq, { id: fact.id, hash });
    return;
  }
  const stream = item.ok ? item.value.fact.stream : item.error.stream;
  // A changed body of a known id stops nothing: its first version is in the log.
  if (stream !== null && verdict.refusal !== refusals.bodyChanged) batch.stopped.add(stream);
}
