import { seededRandom } from '../../kernel/environment.ts';
import { newFact } from '../fact-types.ts';
import type { Fact } from '../fact.ts';
import { deviceTag, nextHlc } from '../hlc.ts';
import { DeviceId, OperatorId, ScopeId, StreamId, type FactId } from '../ids.ts';
import { sealEnvelope } from '../seal-envelope.ts';

const id = (tail: number): string => `01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`;

interface Link {
  readonly device?: number;
  readonly dseq: number;
  /** What its author had seen. */
  readonly after: readonly FactId[];
  /** Milliseconds on the author's clock. */
  readonly clock: number;
  readonly path?: string;
}

const random = seededRandom(2_718_281);

/** One answer with the links, the counter and the clock that a test wants. */
export function linkedFact({ device = 1, dseq, after, clock, path }: Link): Fact {
  return sealEnvelope(newFact('answerGiven', { path: path ?? 'motivo.richiesta', value: dseq }), {
    stream: StreamId.parse(`prestazione/${id(1)}`),
    author: {
      scope: ScopeId.parse('montefiore'),
      device: DeviceId.parse(id(device)),
      operator: OperatorId.parse(id(900)),
      role: 'operatore',
    },
    dseq,
    after,
    hlc: nextHlc(null, clock, deviceTag(id(device))),
    prevDevice: null,
    now: clock,
    random,
  });
}

/** A chain of `length` answers by one device, each having seen the one before. */
export function chain(length: number, clockOf: (index: number) => number): readonly Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < length; index += 1) {
    const last = facts.at(-1);
    const after = last === undefined ? [] : [last.id];
    facts.push(linkedFact({ dseq: index + 1, after, clock: clockOf(index) }));
  }
  return facts;
}
