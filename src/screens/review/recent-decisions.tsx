import { useEffect, useMemo, useState } from 'react';
import { decisionsSince, type Decision } from '../../domain/recent-decisions.ts';
import { foldStream } from '../../domain/fold.ts';
import { newFact } from '../../domain/fact-types.ts';
import { streamKind, type StreamId } from '../../domain/ids.ts';
import type { FactLog, SaveError } from '../../domain/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { undoDecisions } from '../people/pair-decision.ts';
import { useStreamTitle } from '../stream-title.ts';
import { useOnce } from '../use-once.ts';
import { momentWords } from '../wire/moments.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { reviewWords as words } from './review.it.ts';

/** How long a decision can be taken back from here. */
export const UNDO_MS = 10 * 60_000;

interface TakenDecision extends Decision {
  readonly stream: StreamId;
}

export interface RecentDecisionsProps {
  readonly onUndone: (outcome: string) => void;
}

/** What this person has just decided, each with *Annulla*; nothing when there is none. */
export function RecentDecisions({ onUndone }: RecentDecisionsProps) {
  const { log, clock } = useDesk();
  const decisions = useRecentDecisions();
  const titleOf = useStreamTitle();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  if (decisions.length === 0) return null;
  const undo = (decision: TakenDecision) =>
    run(async () => {
      const saved = await undoDecision(log, decision);
      setError(saved.ok ? null : saved.error);
      if (saved.ok) onUndone(words('undone'));
      return false;
    });
  return (
    <Panel title={words('recentTitle')} meta={words('recentLead')} flush>
      <SaveErrorAlert error={error} />
      <RowList label={words('recentTitle')}>
        {decisions.map((decision) => {
          const { title, what } = titleOf(decision.stream);
          const done = words(DONE[decision.kind]);
          return (
            <Row
              key={decision.fact}
              title={`${done}: ${title}`}
              sub={[what, momentWords(decision.at, clock.now())].join(' · ')}
              end={
                <Button
                  kind="quiet"
                  busy={isBusy}
                  aria-label={words('undoOf', { what: done, title })}
                  onPress={() => undo(decision)}
                >
                  {words('undo')}
                </Button>
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}

const DONE = {
  answer: 'recentAnswer',
  confirm: 'recentConfirm',
  merged: 'recentMerged',
  keptApart: 'recentApart',
} as const satisfies Record<Decision['kind'], string>;

/** Reads only the streams touched in the last ten minutes. A pair is decided in two streams and shown once. */
function useRecentDecisions(): readonly TakenDecision[] {
  const { log, clock, session } = useDesk();
  const summaries = useSummaries();
  const [taken, setTaken] = useState<readonly TakenDecision[]>([]);
  const [now, setNow] = useState(() => clock.now());
  const me = session.operator.id;
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 30_000);
    return () => clearInterval(timer);
  }, [clock]);
  useEffect(() => {
    let isCurrent = true;
    const since = clock.now() - UNDO_MS;
    const streams = (summaries ?? [])
      .filter(({ updatedAt }) => updatedAt >= since)
      .map(({ stream }) => stream);
    void Promise.all(streams.map(async (stream) => takenIn(log, stream, since))).then((all) => {
      if (isCurrent) setTaken(all.flat());
    });
    return () => {
      isCurrent = false;
    };
  }, [log, clock, summaries]);
  return useMemo(
    () =>
      taken
        .filter(({ actor, at }) => actor === me && at >= now - UNDO_MS)
        .toSorted((a, b) => b.at - a.at),
    [taken, me, now],
  );
}

/** Of a pair, the stream of the larger id keeps quiet. */
async function takenIn(
  log: FactLog,
  stream: StreamId,
  since: number,
): Promise<readonly TakenDecision[]> {
  const facts = await log.read(stream);
  const { pairings } = foldStream(facts);
  const quiet = new Set(pairings.filter(({ from }) => from === stream).map(({ fact }) => fact));
  return decisionsSince(facts, since)
    .filter(({ fact }) => !quiet.has(fact))
    .map((decision) => ({ ...decision, stream }));
}

/** Takes a decision back with a fact of its own: what it had settled is open again. */
async function undoDecision(
  log: FactLog,
  { stream, fact, kind }: TakenDecision,
): Promise<Result<unknown, SaveError>> {
  const state = foldStream(await log.read(stream));
  if (kind === 'merged' || kind === 'keptApart') {
    const pair = state.pairings.find((one) => one.fact === fact);
    return pair === undefined ? ok(undefined) : undoDecisions(log, [pair.into, pair.from]);
  }
  const subject = streamKind(stream) === 'persona' ? stream : state.subject;
  const about = subject === null ? {} : { subject };
  return log.append(stream, [newFact('withdrawn', { facts: [fact] }, about)]);
}
