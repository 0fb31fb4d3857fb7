import { z } from 'zod';
import { canonicalJson } from '../../kernel/json.ts';
import { Fact, factHash, isIntact, MAX_FACT_BYTES } from '../../domain/fact.ts';
import { factTypes, readFact } from '../../domain/fact-types.ts';
import {
  FactId,
  StreamId,
  type DeviceId,
  type OperatorId,
  type ScopeId,
} from '../../domain/ids.ts';
import type { PushStatus } from '../protocol/messages.ts';

/*
 * The centre's admission rules again, as short as they can be said: `admission-model.test.ts` holds
 * them against those of the real centre.
 */

export interface ReadFact {
  readonly fact: Fact;
  readonly hash: string;
  readonly json: string;
}

/** What was sent and is no fact. */
export interface UnreadFact {
  readonly id: FactId | null;
  readonly stream: StreamId | null;
  readonly dseq: number | null;
  readonly json: string;
}

export type Item =
  | { readonly isFact: true; readonly read: ReadFact }
  | { readonly isFact: false; readonly unread: UnreadFact };

export interface Sender {
  readonly device: DeviceId;
  readonly operator: OperatorId;
  readonly scope: ScopeId;
}

/** What the office's log holds. */
export interface Known {
  readonly hashOf: (id: FactId) => string | undefined;
  readonly seqOf: (id: FactId) => number | undefined;
  readonly twinOf: (device: DeviceId, dseq: number) => FactId | undefined;
  /** Its device was revoked, or its stream erased: a person decides. */
  readonly isLate: (fact: Fact) => boolean;
}

export interface Judged {
  readonly item: Item;
  readonly status: PushStatus;
  /** For machines: the code of the refusal; empty when there is none. */
  readonly code: string;
}

const hasUnsafeKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, member]) => key === '__proto__' || hasUnsafeKey(member));

/** Reads one item of a push; equal texts are read once (`known` remembers). */
export function readItem(raw: unknown, known: Map<string, Item>): Item {
  const json = JSON.stringify(raw);
  const before = known.get(json);
  if (before !== undefined) return before;
  const item = readNew(raw, json);
  known.set(json, item);
  return item;
}

function readNew(raw: unknown, json: string): Item {
  const parsed = hasUnsafeKey(raw) ? null : Fact.safeParse(raw);
  if (parsed?.success === true && isAcceptable(parsed.data)) {
    const fact = parsed.data;
    return { isFact: true, read: { fact, hash: factHash(fact), json: canonicalJson(fact) } };
  }
  return { isFact: false, unread: { ...Named.parse(raw), json } };
}

/** As much of an item as can be read. */
const Named = z
  .object({
    id: FactId.nullable().catch(null),
    stream: StreamId.nullable().catch(null),
    dseq: Fact.shape.dseq.nullable().catch(null),
  })
  .catch({ id: null, stream: null, dseq: null });

function isAcceptable(fact: Fact): boolean {
  if (canonicalJson(fact).length > MAX_FACT_BYTES || !isIntact(fact)) return false;
  const isKnownType = Object.entries(factTypes).some(
    ([name, { tv }]) => name === fact.type && tv === fact.tv,
  );
  return !isKnownType || readFact(fact) !== null;
}

/** Decides a batch in the device's order; a refused fact stops the rest of its stream. */
export function judge(items: readonly Item[], sender: Sender, known: Known): readonly Judged[] {
  const batch = new Map<FactId, string>();
  const twins = new Map<number, FactId>();
  const stopped = new Set<StreamId>();
  return inDeviceOrder(items).map((item) => {
    const code = refusalOf(item, sender, { known, batch, twins, stopped });
    if (item.isFact && code === 'ok') {
      batch.set(item.read.fact.id, item.read.hash);
      twins.set(item.read.fact.dseq, item.read.fact.id);
    }
    const stream = item.isFact ? item.read.fact.stream : item.unread.stream;
    const isStop = code !== 'ok' && code !== 'duplicate' && code !== 'bodyChanged';
    if (isStop && stream !== null) stopped.add(stream);
    return {
      item,
      status: statusOf[code],
      code: code === 'ok' || code === 'duplicate' ? '' : code,
    };
  });
}

const statusOf = {
  ok: 'ok',
  duplicate: 'duplicate',
  unreadable: 'quarantined',
  denied: 'denied',
  bodyChanged: 'quarantined',
  late: 'quarantined',
  deviceCloned: 'quarantined',
  missingParent: 'need_parent',
} as const satisfies Readonly<Record<string, PushStatus>>;

interface Batch {
  readonly known: Known;
  readonly batch: ReadonlyMap<FactId, string>;
  readonly twins: ReadonlyMap<number, FactId>;
  readonly stopped: ReadonlySet<StreamId>;
}

function refusalOf(
  item: Item,
  sender: Sender,
  { known, batch, twins, stopped }: Batch,
): keyof typeof statusOf {
  if (!item.isFact) return 'unreadable';
  const { fact, hash } = item.read;
  const { device, operator, scope } = sender;
  if (fact.scope !== scope || fact.actor !== operator || fact.device !== device) return 'denied';
  const before = batch.get(fact.id) ?? known.hashOf(fact.id);
  if (before !== undefined && before !== hash) return 'bodyChanged';
  if (before !== undefined && known.seqOf(fact.id) !== undefined) return 'duplicate';
  if (known.isLate(fact)) return 'late';
  const twin = twins.get(fact.dseq) ?? known.twinOf(fact.device, fact.dseq);
  if (twin !== undefined && twin !== fact.id) return 'deviceCloned';
  const isKnown = (id: FactId): boolean => batch.has(id) || known.hashOf(id) !== undefined;
  return stopped.has(fact.stream) || !fact.after.every(isKnown) ? 'missingParent' : 'ok';
}

function inDeviceOrder(items: readonly Item[]): readonly Item[] {
  let last = 0;
  return items
    .map((item) => {
      last = (item.isFact ? item.read.fact.dseq : item.unread.dseq) ?? last;
      return { item, place: last };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
