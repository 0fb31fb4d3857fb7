import { err, ok, type Result } from '../../kernel/result.ts';
import type { Trouble } from '../merge/trouble.ts';
import { loadAll } from './load-round.ts';
import { pullAll, type PullNeeds } from './pull-round.ts';
import { pushAll, type Sizes, type Tally } from './push-round.ts';
import { compareStates, mendDamaged, sendImported, repair, tellIncidents } from './repair-round.ts';

/** A change of epoch starts again at once, this many times in a round; then it waits its turn. */
const RESTARTS = 2;

/** One round: sends, receives, and then looks after what is here. */
export async function exchange(
  needs: PullNeeds,
  sizes: Sizes,
  tally: Tally,
): Promise<Result<void, Trouble>> {
  for (let restarts = 0; ; restarts += 1) {
    const pushed = await pushAll(needs, sizes, tally);
    // What can't be sent does not keep away what the centre has, unless it does not answer.
    const pulled = canStillPull(pushed) ? await receive(needs, sizes, tally) : pushed;
    const trouble = firstTrouble(pushed, pulled);
    if (trouble === null) return lookAfter(needs, sizes, tally);
    if (trouble.kind === 'epochChanged' && restarts < RESTARTS) continue;
    if (pulled.ok) await lookAfter(needs, sizes, tally);
    return err(trouble);
  }
}

async function receive(
  needs: PullNeeds,
  sizes: Sizes,
  tally: Tally,
): Promise<Result<void, Trouble>> {
  const loaded = await loadAll(needs, tally);
  if (!loaded.ok) return loaded;
  const pulled = await pullAll(needs, sizes, tally);
  if (pulled.ok || pulled.error.kind !== 'mismatch') return pulled;
  const repaired = await repair(needs);
  if (!repaired.ok) return repaired;
  return repaired.value ? pullAll(needs, sizes, tally) : pulled;
}

/** The line is good: what waited for it is done now, and whose access ended delivers what is left. */
async function lookAfter(
  needs: PullNeeds,
  sizes: Sizes,
  tally: Tally,
): Promise<Result<void, Trouble>> {
  const { care } = needs;
  if (tally.revokes > 0) {
    tally.revokes = 0;
    const delivered = await pushAll(needs, sizes, tally);
    if (!delivered.ok) return delivered;
  }
  if (care === undefined) return ok(undefined);
  await mendDamaged(needs);
  await compareStates(needs);
  const brought = await sendImported(needs);
  await tellIncidents(care, needs);
  return brought;
}

const canStillPull = (pushed: Result<void, Trouble>): boolean =>
  pushed.ok || pushed.error.kind === 'rejected' || pushed.error.kind === 'tooLarge';

const firstTrouble = (...results: readonly Result<void, Trouble>[]): Trouble | null =>
  results.flatMap((result) => (result.ok ? [] : [result.error]))[0] ?? null;
