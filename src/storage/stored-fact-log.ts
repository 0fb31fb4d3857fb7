import type { FactLog } from '../domain/ports.ts';
import type { FactWriter } from './fact-writer.ts';
import { LiveReading } from './live-reading.ts';
import { factsOf } from './stream-snapshots.ts';
import { SummaryList, type SummaryNeeds } from './summary-list.ts';

/** The log of facts, with a way to forget what was decoded. */
export interface StoredFactLog extends FactLog {
  forgetAll(): void;
}

export function storedFactLog(writer: FactWriter, needs: SummaryNeeds): StoredFactLog {
  const { snapshots, changes, onError } = needs;
  const summaries = new SummaryList(needs);
  return {
    append: (stream, facts) => writer.append(stream, facts),
    read: async (stream) => factsOf(await snapshots.load(stream)),
    watch: (stream) =>
      new LiveReading({
        read: async () => factsOf(await snapshots.load(stream)),
        watch: (changed) =>
          changes.subscribe((streams) => (streams.includes(stream) ? changed() : undefined)),
        onError,
      }),
    summaries: () => summaries.live,
    forgetAll: () => {
      snapshots.forgetAll();
      summaries.forgetAll();
    },
  };
}
