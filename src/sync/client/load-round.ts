import { err, ok, type Result } from '../../kernel/result.ts';
import { FOLD_VERSION } from '../../domain/summarise.ts';
import type { LoadPlan, LogCare } from '../../domain/log-care.ts';
import type { SyncStoreError } from '../../domain/sync-store.ts';
import type { Trouble } from '../merge/trouble.ts';
import type { SnapshotManifest } from '../protocol/messages.ts';
import type { RoundNeeds, Tally } from './push-round.ts';

/**
 * A segment may vanish when the centre makes new ones: then its new list is asked for, so often. One
 * that can't be read would never be: afterwards the feed brings everything.
 */
const ATTEMPTS = 3;

/** Segments on their way, and stored, at the same time. */
const TOGETHER = 4;

type Segment = Parameters<LogCare['installSegments']>[0][number];

type Step = Result<'whole' | 'none' | 'again', Trouble>;

/**
 * Fills an empty copy from the centre's snapshot, piece by piece; a piece that is here is never asked
 * for again. Where there is no snapshot the feed does the same work, row by row.
 */
export async function loadAll(needs: RoundNeeds, tally: Tally): Promise<Result<void, Trouble>> {
  const { care } = needs;
  if (care === undefined || !(await care.canLoad())) return ok(undefined);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const step = await loadOnce(needs, care, tally);
    if (!step.ok) return step;
    if (step.value !== 'again') return ok(undefined);
  }
  const dropped = await care.dropLoad(needs.term);
  return dropped.ok ? dropped : err({ kind: 'store', error: dropped.error });
}

async function loadOnce(needs: RoundNeeds, care: LogCare, tally: Tally): Promise<Step> {
  const { store, transport, term } = needs;
  const manifest = await transport.manifest();
  if (!manifest.ok) return (await care.loading()) === null ? ok('none') : manifest;
  if (manifest.value === null) return none(await care.dropLoad(term));
  const plan = planIn(manifest.value);
  const { epoch } = await store.cursor();
  if (epoch !== null && epoch !== plan.epoch) {
    const restarted = await store.restart(plan.epoch, term);
    return restarted.ok ? err({ kind: 'epochChanged', epoch: plan.epoch }) : failed(restarted);
  }
  const begun = await care.beginLoad(plan, term);
  if (!begun.ok) return failed(begun);
  const pieces = await loadPieces(needs, care, tally);
  if (!pieces.ok || pieces.value !== 'whole') return pieces;
  const ended = await care.endLoad(term);
  return ended.ok ? ok('whole') : failed(ended);
}

/** The next pieces are on their way while these are being sealed. */
async function loadPieces(needs: RoundNeeds, care: LogCare, tally: Tally): Promise<Step> {
  const loading = await care.loading();
  if (loading === null) return ok('none');
  const { plan } = loading;
  const here = new Set(loading.done);
  const missing = plan.segments.filter(({ id }) => !here.has(id));
  const hasSummaries = plan.foldVersion === FOLD_VERSION;
  const ask = (from: number) => fetched(needs, missing.slice(from, from + TOGETHER), hasSummaries);
  let next = ask(0);
  for (let from = 0; from < missing.length; from += TOGETHER) {
    const { segments, end } = await next;
    next = end === null ? ask(from + TOGETHER) : NOTHING;
    if (segments.length > 0) {
      const installed = await care.installSegments(segments, needs.term);
      if (!installed.ok) return failed(installed);
      tally.received += segments.reduce((sum, { facts }) => sum + facts, 0);
    }
    if (end !== null) return end;
  }
  return ok('whole');
}

interface Fetched {
  readonly segments: readonly (Segment & { readonly facts: number })[];
  /** Why not all that were asked for came. */
  readonly end: Step | null;
}

const NOTHING: Promise<Fetched> = Promise.resolve({ segments: [], end: null });

/** What came whole is kept also when the line breaks at the next one. */
async function fetched(
  { transport }: RoundNeeds,
  asked: LoadPlan['segments'],
  hasSummaries: boolean,
): Promise<Fetched> {
  const answers = await Promise.all(asked.map(({ id }) => transport.segment({ id, hasSummaries })));
  const segments = asked.flatMap(({ id, facts }, index) => {
    const answer = answers[index];
    return answer?.ok === true && answer.value !== null
      ? [{ id, facts, streams: answer.value }]
      : [];
  });
  const failure = answers.find((answer) => !answer.ok);
  if (failure?.ok === false) return { segments, end: err(failure.error) };
  return { segments, end: segments.length < asked.length ? ok('again') : null };
}

const planIn = ({ segments, ...manifest }: SnapshotManifest): LoadPlan => ({
  epoch: manifest.epoch,
  seq: manifest.seq,
  digest: manifest.digest,
  foldVersion: manifest.foldVersion,
  serverTime: manifest.serverTime,
  segments: segments.map(({ id, facts }) => ({ id, facts })),
});

const none = (dropped: Result<void, SyncStoreError>): Step =>
  dropped.ok ? ok('none') : failed(dropped);

const failed = ({ error }: { readonly error: SyncStoreError }): Step =>
  err({ kind: 'store', error });
