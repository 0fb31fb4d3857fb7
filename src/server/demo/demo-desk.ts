import type { Random } from '../../kernel/environment.ts';
import { factHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { deviceTag, nextHlc, observeHlc, type Hlc } from '../../domain/hlc.ts';
import {
  DeviceId,
  newStream,
  type FactId,
  type StreamId,
  type StreamKind,
} from '../../domain/ids.ts';
import type { Author } from '../../domain/ports.ts';
import { sealEnvelope } from '../../domain/seal-envelope.ts';
import type { Place } from '../../interview/place.ts';
import { foldStream } from '../../domain/fold.ts';
import { officeSettings, officeStream } from '../../domain/office-settings.ts';
import { uuidV7 } from '../identity/uuid.ts';
import type { DemoLog } from './demo-log.ts';

/** A device of the office with the operator who uses it, in simulated time. */
export interface DemoDesk {
  readonly author: Author;
  /** With the settings of the office as they are written so far. */
  readonly place: Place;
  now(): number;
  /** Work begins at `millis`, or when the work before has ended. */
  startAt(millis: number): void;
  /** Seals and logs, some seconds for each; `after` when the desk had not seen the stream's end. */
  write(stream: StreamId, drafts: readonly NewFact[], after?: readonly FactId[]): readonly Fact[];
  newStream(kind: StreamKind): StreamId;
  /** Later than the row before: rows are shown in the order of their ids. */
  newRow(): string;
  /** `2026/MF-01/0044`, from the block of this device. */
  nextNumber(year: string): string;
}

export interface DemoDeskOptions {
  readonly author: Omit<Author, 'device'>;
  readonly place: Omit<Place, 'settings'>;
  /** As the server will number the device when it enrols it. */
  readonly number: number;
  readonly log: DemoLog;
  readonly random: Random;
  /** Real time, ms: nothing is written later. */
  readonly latest: number;
}

/** When the demo's devices were made; any day before the first fact. */
const MADE_AT = Date.UTC(2024, 0, 1);
/** Between two jobs at the same desk. */
const PAUSE = 60_000;

export function demoDesk(options: DemoDeskOptions): DemoDesk {
  const { log, random, latest } = options;
  const author = { ...options.author, device: DeviceId.parse(uuidV7(MADE_AT, random)) };
  const block = `${options.place.officeCode}-${String(options.number).padStart(2, '0')}`;
  const issued = new Map<string, number>();
  const placeNow = placeReader(options);
  let clock = 0;
  let hlc: Hlc | null = null;
  let last: Fact | null = null;
  const seal = (stream: StreamId, draft: NewFact, after: readonly FactId[]): Fact => {
    clock = Math.min(latest, clock + 3000 + (random.bytes(1)[0] ?? 0) * 50);
    for (const id of after) hlc = observeHlc(hlc, log.get(id).hlc, latest);
    hlc = nextHlc(hlc, clock, deviceTag(author.device));
    const dseq: number = (last?.dseq ?? 0) + 1;
    const prevDevice = last === null ? null : factHash(last);
    last = sealEnvelope(draft, {
      stream,
      author,
      dseq,
      after,
      hlc,
      prevDevice,
      random,
      now: clock,
    });
    log.add(last);
    return last;
  };
  return {
    author,
    get place() {
      return placeNow();
    },
    now: () => clock,
    startAt: (millis) => {
      clock = Math.min(latest, Math.max(millis, clock + PAUSE));
    },
    write: (stream, drafts, after) => {
      let seen = after;
      return drafts.map((draft) => {
        const fact = seal(stream, draft, seen ?? log.heads(stream));
        if (seen !== undefined) seen = [fact.id];
        return fact;
      });
    },
    newStream: (kind) => newStream(kind, uuidV7(clock, random)),
    newRow: () => {
      clock = Math.min(latest, clock + 1);
      return uuidV7(clock, random);
    },
    nextNumber: (year) => {
      const count = (issued.get(year) ?? 0) + 1;
      issued.set(year, count);
      return `${year}/${block}/${String(count).padStart(4, '0')}`;
    },
  };
}

/** Folds the settings again only when something was written in them. */
function placeReader({ place, log, author }: DemoDeskOptions): () => Place {
  const stream = officeStream(author.scope);
  let read: { readonly count: number; readonly place: Place } | null = null;
  return () => {
    const facts = log.of(stream);
    if (read?.count !== facts.length) {
      const settings = officeSettings(foldStream(facts));
      read = { count: facts.length, place: { ...place, settings } };
    }
    return read.place;
  };
}
