import { bytesToHex } from '@noble/hashes/utils.js';
import { v7 } from 'uuid';
import type { Random } from '../kernel/environment.ts';
import { commitmentOf, type Fact, type NewFact } from './fact.ts';
import type { Hlc } from './hlc.ts';
import { FactId, type Sha256, type StreamId } from './ids.ts';
import type { Author } from './ports.ts';

/** Everything the log adds to what a screen asked for. */
export interface EnvelopeContext {
  readonly stream: StreamId;
  readonly author: Author;
  readonly dseq: number;
  readonly after: readonly FactId[];
  readonly hlc: Hlc;

  /** Hash of the device’s previous fact, of any stream; null for the first. */
  readonly prevDevice: Sha256 | null;
  /** Milliseconds, for the time-ordered id. */
  readonly now: number;
  readonly random: Random;
}

/** Makes the fact: identity, order, time and evidence. Pure but for the chance it is given. */
export function sealEnvelope(draft: NewFact, context: EnvelopeContext): Fact {
  const { author, random } = context;
  const salt = bytesToHex(random.bytes(16));
  return {
    v: 1,
    id: FactId.parse(v7({ msecs: context.now, random: random.bytes(16) })),
    stream: context.stream,
    scope: author.scope,
    device: author.device,
    dseq: context.dseq,
    after: context.after,
    hlc: context.hlc,
    type: draft.type,
    tv: draft.tv,
    chart: draft.chart ?? null,
    actor: author.operator,
    role: author.role,
    subject: draft.subject ?? null,
    payload: draft.payload,
    salt,
    commitment: commitmentOf(salt, draft.payload),
    prevDevice: context.prevDevice,
  };
}
