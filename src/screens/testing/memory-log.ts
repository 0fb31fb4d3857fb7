import type { Clock, Random } from '../../kernel/environment.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { err, ok } from '../../kernel/result.ts';
import { Fact, factHash, MAX_FACT_BYTES, type NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { deviceTag, nextHlc, type Hlc } from '../../domain/hlc.ts';
import type { DeviceId, FactId, StreamId } from '../../domain/ids.ts';
import type { Author, FactLog, SaveError } from '../../domain/ports.ts';
import { sealEnvelope } from '../../domain/seal-envelope.ts';
import { summarise } from '../../domain/summarise.ts';
import type { Summary } from '../../domain/summary.ts';
import { memoryLive, type MemoryLive } from './memory-live.ts';

/** A log over arrays: same identity, order, causality and evidence as the real one, no disk. */
export interface MemoryLog extends FactLog {
  /** Every fact, in the order in which they came. */
  facts(): readonly Fact[];
  /** From now on nothing can be saved, for this reason; null: it can again. */
  failWith(error: SaveError | null): void;
  /** Facts that came from another device, whose author had seen only the facts in `seen`. */
  receive(stream: StreamId, facts: readonly NewFact[], from: Elsewhere): readonly Fact[];
}

export interface Elsewhere {
  readonly author: Author;
  /** Heads the author had seen; unless told, everything this log holds of the stream now. */
  readonly seen?: readonly FactId[];
}

interface MemoryLogOptions {
  readonly author: Author;
  readonly clock: Clock;
  readonly random: Random;
}

interface DeviceEnd {
  readonly dseq: number;
  readonly hlc: Hlc | null;
  readonly last: Fact | null;
}

const NOTHING_YET: DeviceEnd = { dseq: 0, hlc: null, last: null };

export function memoryLog({ author, clock, random }: MemoryLogOptions): MemoryLog {
  const streams = new Map<StreamId, MemoryLive<readonly Fact[]>>();
  const ends = new Map<DeviceId, DeviceEnd>();
  const lines = memoryLive<readonly Summary[]>([]);
  const all: Fact[] = [];
  let failure: SaveError | null = null;

  const factsOf = (stream: StreamId): MemoryLive<readonly Fact[]> => {
    const known = streams.get(stream) ?? memoryLive<readonly Fact[]>([]);
    streams.set(stream, known);
    return known;
  };

  const seal = (stream: StreamId, draft: NewFact, { author: by, seen }: Elsewhere): Fact => {
    const end = ends.get(by.device) ?? NOTHING_YET;
    const fact = sealEnvelope(draft, {
      stream,
      author: by,
      random,
      now: clock.now(),
      dseq: end.dseq + 1,
      hlc: nextHlc(end.hlc, clock.now(), deviceTag(by.device)),
      after: seen ?? foldStream(factsOf(stream).get()).heads,
      prevDevice: end.last === null ? null : factHash(end.last),
    });
    ends.set(by.device, { dseq: fact.dseq, hlc: fact.hlc, last: fact });
    return Fact.parse(fact);
  };

  const store = (stream: StreamId, facts: readonly Fact[]): void => {
    all.push(...facts);
    const live = factsOf(stream);
    live.set([...live.get(), ...facts]);
    const line = summarise(foldStream(live.get()));
    const others = lines.get().filter((one) => one.stream !== stream);
    lines.set(line === null ? others : [...others, line]);
  };

  /** One after the other, each seeing the one before: only the first sees what the author had seen. */
  const write = (stream: StreamId, drafts: readonly NewFact[], from: Elsewhere) => {
    const written: Fact[] = [];
    for (const draft of drafts) {
      const previous = written.at(-1);
      const seen = previous === undefined ? from.seen : [previous.id];
      written.push(
        seal(
          stream,
          draft,
          seen === undefined ? { author: from.author } : { author: from.author, seen },
        ),
      );
    }
    store(stream, written);
    return written;
  };

  return {
    append: async (stream, facts) => {
      if (failure !== null) return err(failure);
      if (facts.some(isTooLarge)) return err({ kind: 'tooLarge' });
      return ok(write(stream, facts, { author }));
    },
    read: async (stream) => factsOf(stream).get(),
    watch: factsOf,
    summaries: () => lines,
    facts: () => all,
    failWith: (error) => {
      failure = error;
    },
    receive: write,
  };
}

const isTooLarge = ({ payload }: NewFact): boolean =>
  canonicalJson(payload).length > MAX_FACT_BYTES;
