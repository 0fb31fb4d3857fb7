import { seededRandom, randomBelow, type Random } from '../../src/kernel/environment.ts';
import { newFact } from '../../src/domain/fact-types.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { DeviceId, OperatorId, ScopeId } from '../../src/domain/ids.ts';
import { uuidV7 } from '../../src/server/identity/uuid.ts';
import { testAuthor } from '../../src/server/testing/test-author.ts';
import { WORDS } from '../sync/data-set.ts';

/** The facts of one interview, as offices write them: short answers, some sentences, a few notes. */
const FACTS_PER_STREAM = 30;

export interface Writer {
  readonly scope: ScopeId;
  readonly operator: OperatorId;
  readonly device: DeviceId;
}

export interface WorkLoad {
  readonly writer: Writer;
  /** Each as it arrives on the wire: the JSON text of the facts of one push. */
  readonly batches: readonly string[];
}

/** What one device sends: `batches` pushes of `size` facts. */
export function workLoad(
  writer: Writer,
  {
    batches,
    size,
    seed,
  }: { readonly batches: number; readonly size: number; readonly seed: number },
): WorkLoad {
  const random = seededRandom(seed);
  const start = Date.UTC(2026, 2, 9, 8, 30);
  let ticks = 0;
  const clock = { now: () => start + ticks++ * 900 };
  const { scope, operator: actor, device } = writer;
  const author = testAuthor({ scope, actor, role: 'operatore', device, clock, random });
  let stream = author.newStream();
  let written = 0;
  const next = (): Fact => {
    if (written % FACTS_PER_STREAM === 0) stream = author.newStream();
    written += 1;
    const fact = newFact('answerGiven', {
      path: `passo.domanda${written % FACTS_PER_STREAM}`,
      value: sentence(random, written % 5 === 0 ? 40 : 3),
      source: 'dichiarato',
    });
    return author.write(stream, fact.type, fact.payload);
  };
  return {
    writer,
    batches: Array.from({ length: batches }, () =>
      JSON.stringify(Array.from({ length: size }, next)),
    ),
  };
}

const sentence = (random: Random, words: number): string =>
  Array.from({ length: words }, () => WORDS[randomBelow(random, WORDS.length)]).join(' ');

/** An identity for a device or an operator. */
export const newIdentity = (seed: number): string =>
  uuidV7(Date.UTC(2026, 0, 1), seededRandom(seed));
