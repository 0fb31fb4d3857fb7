import { bytesToHex } from '@noble/hashes/utils.js';
import { v7 } from 'uuid';
import type { Random } from '../kernel/environment.ts';
import { commitmentOf, type Fact, type NewFact } from './fact.ts';
import type { Hlc } from './hlc.ts';
import { FactId, type Sha256, type StreamId } from './ids.ts';
import type { Author } from './ports.ts';

/** The part of a fact that does not depend on what else is written: it can be encrypted at once. */
export interface FactContent {
  readonly draft: NewFact;
  readonly id: FactId;
  readonly salt: string;
  readonly commitment: Sha256;
}

/** What the log adds when it writes. */
export interface Placement {
  readonly stream: StreamId;
  readonly author: Author;
  readonly dseq: number;
  readonly after: readonly FactId[];
  readonly hlc: Hlc;
  /** Hash of the device’s previous fact, of any stream; null for the first. */
  readonly prevDevice: Sha256 | null;
}

/** Everything the log adds to what a screen asked for. */
export interface EnvelopeContext extends Placement {
  /** Milliseconds, for the time-ordered id. */
  readonly now: number;
  readonly random: Random;
}

/** Gives a draft its identity and its evidence. */
export function prepareContent(
  draft: NewFact,
  { now, random }: Pick<EnvelopeContext, 'now' | 'random'>,
): FactContent {
  const salt = bytesToHex(random.bytes(16));
  return {
    draft,
    id: FactId.parse(v7({ msecs: now, random: random.bytes(16) })),
    salt,
    commitment: commitmentOf(salt, draft.payload),
  };
}

/** Gives a prepared content its place in the stream and in the device's chain. */
export function placeFact(content: FactContent, { author, ...place }: Placement): Fact {
  const { draft, id, salt, commitment } = content;
  return {
    v: 1,
    id,
    stream: place.stream,
    scope: author.scope,
    device: author.device,
    dseq: place.dseq,
    after: place.after,
    hlc: place.hlc,
    type: draft.type,
    tv: draft.tv,
    chart: draft.chart ?? null,
    actor: author.operator,
    role: author.role,
    subject: draft.subject ?? null,
    payload: draft.payload,
    salt,
    commitment,
    prevDevice: place.prevDevice,
  };
}

/** Makes the fact: identity, order, time and evidence. Pure but for the chance it is given. */
export const sealEnvelope = (draft: NewFact, context: EnvelopeContext): Fact =>
  placeFact(prepareContent(draft, context), context);
