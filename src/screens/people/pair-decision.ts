import { useState } from 'react';
import { foldStream } from '../../domain/fold.ts';
import type { NewFact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import {
  decidePair,
  undoPair,
  type PairDecision,
  type PairWriting,
  type PersonGroups,
  type Registration,
} from '../../domain/person-merge.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { FactLog, SaveError } from '../../domain/ports.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { answer } from '../../interview/commands.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { useDesk, useLive } from '../desk.tsx';
import { useOnce } from '../use-once.ts';

export type PersonPairPeople = readonly [PersonSummary, PersonSummary];

/** Of which of the two people a datum was chosen. */
export type ChosenData = ReadonlyMap<PersonDatum, StreamId>;

export interface PairDecisions {
  /** Resolves through `onDone`; what can't be saved is told and nothing else happens. */
  readonly decide: (kind: PairDecision, chosen: ChosenData) => void;
  readonly isBusy: boolean;
  readonly error: SaveError | null;
}

/** Decides whether two people are one, in both their streams. */
export function usePairDecision(
  pair: PersonPairPeople,
  onDone: (kind: PairDecision) => void,
): PairDecisions {
  const { log, people } = useDesk();
  const groups = useLive(people)?.groups();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const decide = (kind: PairDecision, chosen: ChosenData) =>
    run(async () => {
      const [first, second] = pair;
      const sides = [
        await registrationsOf(log, groups, first.stream),
        await registrationsOf(log, groups, second.stream),
      ] as const;
      const into = first.stream < second.stream ? first.stream : second.stream;
      const saved = await writeAll(log, [
        ...decisionWritings(kind, sides),
        ...(kind === 'merged' ? [{ stream: into, facts: chosenFacts(into, sides, chosen) }] : []),
      ]);
      setError(saved.ok ? null : saved.error);
      if (saved.ok) onDone(kind);
      return false;
    });
  return { decide, isBusy, error };
}

/** Takes back every decision that makes or keeps these registrations what they are. */
export async function undoDecisions(
  log: FactLog,
  streams: readonly StreamId[],
): Promise<Result<void, SaveError>> {
  const registrations = await Promise.all(streams.map((stream) => registrationOf(log, stream)));
  const pairs = registrations.flatMap((first, at) =>
    registrations.slice(at + 1).map((second) => [first, second] as const),
  );
  return writeAll(
    log,
    pairs.flatMap((pair) => undoPair(pair)),
  );
}

const registrationOf = async (log: FactLog, stream: StreamId): Promise<Registration> => ({
  stream,
  state: foldStream(await log.read(stream)),
});

/** The one that names the person first. */
const registrationsOf = (
  log: FactLog,
  groups: PersonGroups | undefined,
  stream: StreamId,
): Promise<readonly Registration[]> =>
  Promise.all((groups?.membersOf(stream) ?? [stream]).map((one) => registrationOf(log, one)));

type Sides = readonly [readonly Registration[], readonly Registration[]];

/** Decides between those that name the two people, and takes back what was said of their others. */
function decisionWritings(kind: PairDecision, [left, right]: Sides): readonly PairWriting[] {
  return left.flatMap((one, at) =>
    right.flatMap((other, otherAt) =>
      at === 0 && otherAt === 0 ? decidePair(kind, [one, other]) : undoPair([one, other]),
    ),
  );
}

function chosenFacts(into: StreamId, sides: Sides, chosen: ChosenData): readonly NewFact[] {
  const states = new Map(sides.flat().map(({ stream, state }) => [stream, state]));
  return [...chosen].flatMap(([datum, stream]) => {
    const value = states.get(stream)?.answers.get(personPaths[datum])?.values[0];
    if (value === undefined) return [];
    const source = value.source === null ? {} : { source: value.source };
    return [answer(into, { path: personPaths[datum], value: value.value, ...source })];
  });
}

/** One save per stream; stops at the first that fails. Half a decision holds, and can be undone. */
async function writeAll(
  log: FactLog,
  writings: readonly PairWriting[],
): Promise<Result<void, SaveError>> {
  const byStream = new Map<StreamId, readonly NewFact[]>();
  for (const { stream, facts } of writings) {
    byStream.set(stream, [...(byStream.get(stream) ?? []), ...facts]);
  }
  for (const [stream, facts] of byStream) {
    if (facts.length === 0) continue;
    const saved = await log.append(stream, facts);
    if (!saved.ok) return saved;
  }
  return ok(undefined);
}
