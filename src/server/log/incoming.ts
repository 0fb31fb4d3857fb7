import { canonicalJson } from '../../kernel/json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { Fact, factHash, isIntact, MAX_FACT_BYTES } from '../../domain/fact.ts';
import { factTypes, readFact, type FactTypeName } from '../../domain/fact-types.ts';
import { FactId, StreamId } from '../../domain/ids.ts';
import { refusals, type Refusal } from './refusal.ts';

/** Objects and arrays inside one another, at most: far above any form, far below the call stack. */
const MAX_DEPTH = 64;

export interface IncomingFact {
  readonly fact: Fact;
  readonly hash: string;
  /** Canonical JSON without payload and salt. */
  readonly skeleton: string;
  readonly payload: string;
  /** The whole, for the journal and the quarantine. */
  readonly json: string;
}

/** What was sent, as far as it can be read: kept even when it is no fact. */
export interface UnreadFact {
  readonly id: FactId;
  readonly stream: StreamId | null;
  readonly dseq: number | null;
  readonly json: string;
  readonly refusal: Refusal;
}

/** Reads one item of a push on its own, so that a bad one never blocks the others. */
export function readIncoming(raw: unknown): Result<IncomingFact, UnreadFact> {
  const shape = checkShape(raw);
  if (shape !== null) return err(unread(raw, shape));
  const parsed = Fact.safeParse(raw);
  if (!parsed.success) return err(unread(raw, refusals.unreadable));
  const refusal = checkContent(parsed.data);
  return refusal === null ? ok(incoming(parsed.data)) : err(unread(raw, refusal));
}

function incoming(fact: Fact): IncomingFact {
  const { payload, salt: _salt, ...skeleton } = fact;
  return {
    fact,
    hash: factHash(fact),
    skeleton: canonicalJson(skeleton),
    payload: canonicalJson(payload),
    json: canonicalJson(fact),
  };
}

/** The row as it travels, from its stored parts: the reverse of `incoming`, without parsing. */
export const joinFact = (skeleton: string, payload: string, salt: string): string =>
  `${skeleton.slice(0, -1)},"payload":${payload},"salt":"${salt}"}`;

function checkContent(fact: Fact): Refusal | null {
  if (new TextEncoder().encode(canonicalJson(fact)).length > MAX_FACT_BYTES) {
    return refusals.tooLarge;
  }
  if (!isIntact(fact)) return refusals.notIntact;
  return isKnownVersion(fact) && readFact(fact) === null ? refusals.invalidPayload : null;
}

const isFactType = (type: string): type is FactTypeName => Object.hasOwn(factTypes, type);

/** Types and versions this build does not know are stored unread: a later build will fold them. */
const isKnownVersion = (fact: Fact): boolean =>
  isFactType(fact.type) && factTypes[fact.type].tv === fact.tv;

/** Walks without recursion, so that a hostile depth can't overflow the stack. */
function checkShape(raw: unknown): Refusal | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: raw, depth: 0 }];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue;
    if (item.depth >= MAX_DEPTH) return refusals.tooDeep;
    for (const [key, value] of Object.entries(item.value)) {
      if (key === '__proto__') return refusals.unsafeKey;
      open.push({ value, depth: item.depth + 1 });
    }
  }
  return null;
}

function unread(raw: unknown, refusal: Refusal): UnreadFact {
  const json = refusal === refusals.tooDeep ? '{}' : (JSON.stringify(raw) ?? 'null');
  const id = FactId.safeParse(member(raw, 'id'));
  const stream = StreamId.safeParse(member(raw, 'stream'));
  const dseq = Fact.shape.dseq.safeParse(member(raw, 'dseq'));
  return {
    id: id.success ? id.data : idOf(json),
    stream: stream.success ? stream.data : null,
    dseq: dseq.success ? dseq.data : null,
    json,
    refusal,
  };
}

const member = (raw: unknown, name: string): unknown =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name)
    ? Object.getOwnPropertyDescriptor(raw, name)?.value
    : undefined;

/** An item without a readable id gets one from its bytes, so that sending it again changes nothing. */
function idOf(json: string): FactId {
  const hex = sha256Hex(json);
  return FactId.parse(
    [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ].join('-'),
  );
}
