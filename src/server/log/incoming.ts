import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { Fact, MAX_FACT_BYTES } from '../../domain/fact.ts';
import { factTypes, readFact, type FactTypeName, type KnownFact } from '../../domain/fact-types.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import { sha256Native } from '../sha256.ts';
import { canonicalShape } from './canonical-shape.ts';
import { refusals, type Refusal } from './refusal.ts';
import { unread } from './unread-fact.ts';

export interface IncomingFact {
  readonly fact: Fact;
  /** What this build understands of it; null for types and versions of another build. */
  readonly known: KnownFact | null;
  readonly hash: string;
  /** Canonical JSON without payload and salt. */
  readonly skeleton: string;
  readonly payload: string;
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
  const read = readFactOf(raw);
  return read.ok ? read : err(unread(raw, read.error));
}

/** The envelope, its payload as it came: `canonicalShape` says whether that is JSON we take. */
const Envelope = Fact.extend({ payload: z.unknown() });
type Envelope = z.infer<typeof Envelope>;

function readFactOf(raw: unknown): Result<IncomingFact, Refusal> {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success || envelope.data.payload === undefined) return err(refusals.unreadable);
  const { data } = envelope;
  const body = canonicalShape(data.payload);
  if (!body.ok) return body;
  const skeleton = skeletonOf(data);
  const incoming = { skeleton, payload: body.value };
  if (bytesOf(incoming) > MAX_FACT_BYTES) return err(refusals.tooLarge);
  if (sha256Native(data.salt + body.value) !== data.commitment) return err(refusals.notIntact);
  const fact = asFact(data);
  const known = readFact(fact);
  if (known === null && isKnownVersion(fact)) return err(refusals.invalidPayload);
  return ok({ fact, known, hash: sha256Native(skeleton), ...incoming });
}

/** What `canonicalShape` has walked is JSON. */
const asFact = (envelope: Envelope): Fact => envelope as Fact;

/** Its canonical JSON: the members in order, each of a form that needs no escape but the chart's. */
function skeletonOf(fact: Envelope): string {
  const { chart } = fact;
  const after = fact.after.length === 0 ? '' : `"${fact.after.join('","')}"`;
  return (
    `{"actor":"${fact.actor}","after":[${after}],"chart":${chart === null ? 'null' : chartText(chart)}` +
    `,"commitment":"${fact.commitment}","device":"${fact.device}","dseq":${fact.dseq}` +
    `,"hlc":"${fact.hlc}","id":"${fact.id}","prevDevice":${quoted(fact.prevDevice)}` +
    `,"role":"${fact.role}","scope":"${fact.scope}","stream":"${fact.stream}"` +
    `,"subject":${quoted(fact.subject)},"tv":${fact.tv},"type":"${fact.type}","v":${fact.v}}`
  );
}

const chartText = ({ id, version, hash }: NonNullable<Fact['chart']>): string =>
  `{"hash":"${hash}","id":${JSON.stringify(id)},"version":${version}}`;

const quoted = (value: string | null): string => (value === null ? 'null' : `"${value}"`);

/** `,"payload":` and `,"salt":"…"` around the two parts. */
const JOINT_BYTES = ',"payload":'.length + ',"salt":""'.length + 32;

/** Of the whole fact as canonical JSON: the order of its members does not change its length. */
const bytesOf = ({ skeleton, payload }: Pick<IncomingFact, 'skeleton' | 'payload'>): number =>
  Buffer.byteLength(skeleton) + Buffer.byteLength(payload) + JOINT_BYTES;

/** The fact as it travels, from its stored parts: the reverse of `readIncoming`, without parsing. */
export const joinFact = (skeleton: string, payload: string, salt: string): string =>
  `${skeleton.slice(0, -1)},"payload":${payload},"salt":"${salt}"}`;

export const jsonOf = ({ skeleton, payload, fact }: IncomingFact): string =>
  joinFact(skeleton, payload, fact.salt);

const isFactType = (type: string): type is FactTypeName => Object.hasOwn(factTypes, type);

/** Types and versions this build does not know are stored unread: a later build will fold them. */
const isKnownVersion = (fact: Fact): boolean =>
  isFactType(fact.type) && factTypes[fact.type].tv === fact.tv;
