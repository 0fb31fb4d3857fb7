import { z } from 'zod';
import { canonicalJson, Json } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { DeviceId, FactId, OperatorId, ScopeId, Sha256, StreamId } from './ids.ts';
import { Hlc } from './hlc.ts';
import { Role } from './permissions.ts';

/** The largest fact that travels, in bytes of canonical JSON. */
export const MAX_FACT_BYTES = 64 * 1024;

/** The published chart under which a fact was written. */
export const ChartPin = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.int().positive(),
  hash: Sha256,
});
export type ChartPin = z.infer<typeof ChartPin>;

/**
 * The envelope: something that happened, written once, never changed.
 * `commitment` is SHA-256 of salt and canonical payload; `prevDevice` the hash of the device's
 * previous fact. Both survive the erasure of the payload (GDPR art. 17) as evidence of tampering.
 */
export const Fact = z.strictObject({
  v: z.literal(1),
  id: FactId,
  stream: StreamId,
  scope: ScopeId,
  device: DeviceId,
  /** Per-device counter, from 1, without gaps. */
  dseq: z.int().positive(),
  /** Heads of the stream that the author had seen. */
  after: z.array(FactId).max(64).readonly(),
  hlc: Hlc,
  type: z.string().regex(/^[a-z][A-Za-z]{1,63}$/),
  /** Version of the payload's shape. */
  tv: z.int().positive().max(1000),
  chart: ChartPin.nullable(),
  actor: OperatorId,
  role: Role,
  /** The person or employer the fact is about; null while the person is anonymous. */
  subject: StreamId.nullable(),
  payload: Json,
  /** 16 random bytes in hexadecimal. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  commitment: Sha256,
  prevDevice: Sha256.nullable(),
});
export type Fact = z.infer<typeof Fact>;

/** A fact without its personal content: what is left of it after an erasure, and what proves the chain. */
export type Skeleton = Omit<Fact, 'payload' | 'salt'>;

/**
 * An erased fact (GDPR art. 17) where facts are expected: it keeps its place, its author and its hash.
 * No salt is what tells it: a fact on the wire always has one.
 */
export const asErased = (fact: Skeleton): Fact => ({ ...fact, payload: null, salt: '' });

export const isErased = (fact: Fact): boolean => fact.salt === '';

/** What a screen asks to be written; the log adds identity, order, time and evidence. */
export interface NewFact {
  readonly type: string;
  readonly tv: number;
  readonly payload: Json;
  readonly chart?: ChartPin;
  readonly subject?: StreamId;
}

/** `sha256(salt ‖ canonical(payload))`. */
export const commitmentOf = (salt: string, payload: Json): Sha256 =>
  Sha256.parse(sha256Hex(salt + canonicalJson(payload)));

/** Hash of a fact without its erasable parts (payload and salt): the link of the device's chain. */
export function factHash(fact: Fact): Sha256 {
  const { payload: _payload, salt: _salt, ...skeleton } = fact;
  return Sha256.parse(sha256Hex(canonicalJson(skeleton)));
}

/** The same hash, of a fact that may have lost its content. */
export const skeletonHash = (fact: Skeleton | Fact): Sha256 => factHash(asErased(fact));

/** Whether the payload is the one its author committed to. */
export const isIntact = (fact: Fact): boolean =>
  fact.commitment === commitmentOf(fact.salt, fact.payload);

/** The hash of a set of facts, in no order: what a document or a signature binds. */
export const factsHash = (facts: readonly Fact[]): Sha256 =>
  Sha256.parse(
    sha256Hex(
      facts
        .map((fact) => fact.commitment)
        .sort()
        .join(''),
    ),
  );
