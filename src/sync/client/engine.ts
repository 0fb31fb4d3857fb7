import type { Clock, Random } from '../../kernel/environment.ts';
import { randomBelow } from '../../kernel/environment.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { SyncReport } from '../../domain/ports.ts';
import type { SyncStore } from '../../domain/sync-store.ts';
import { linkAfter, newLink, type Link, type LinkEvent, type Nudge } from '../merge/link.ts';
import type { Trouble } from '../merge/trouble.ts';
import { MAX_PUSH_FACTS, PULL_PAGE } from '../protocol/messages.ts';
import { pullAll } from './pull-round.ts';
import { pushAll, type Sizes, type Tally } from './push-round.ts';
import type { Sleep, Transport } from './transport.ts';

export interface EngineNeeds {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly scope: ScopeId;
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  /** How long to wait for the next round when all is well, ms. */
  readonly pollAfter: () => number;
  readonly onLink: (link: Link) => void;
  /** Storage that can't be read any more, or a bug: the round counts as failed. */
  readonly onError: (error: unknown) => void;
}

/** A change of epoch starts again at once, this many times in a round; then it waits its turn. */
const RESTARTS = 2;

interface Asked {
  readonly resolve: (report: SyncReport) => void;
}

/** The loop of the leader: waits, runs a round, remembers how it went. All decisions are in `merge/`. */
export class Engine {
  private readonly needs: EngineNeeds;
  private readonly sizes: Sizes = { push: MAX_PUSH_FACTS, pull: PULL_PAGE };
  private current: Link;
  private wake = new AbortController();
  private asked: Asked[] = [];
  private offersDenied = false;

  constructor(needs: EngineNeeds) {
    this.needs = needs;
    this.current = newLink(needs.clock.now());
  }

  get link(): Link {
    return this.current;
  }

  nudge(by: Nudge): void {
    if (by === 'signedIn') this.offersDenied = true;
    this.change({ kind: 'nudged', by, at: this.needs.clock.now() });
    this.wake.abort();
  }

  /** Runs a whole round that starts after this call. */
  syncNow(): Promise<SyncReport> {
    return new Promise((resolve) => {
      this.asked.push({ resolve });
      this.nudge('syncNow');
    });
  }

  /** Until `signal` aborts, or another tab takes the lead. */
  async run(term: number, signal: AbortSignal): Promise<'stopped' | 'lostLead'> {
    const stop = (): void => this.wake.abort();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const wait = this.current.dueAt - this.needs.clock.now();
        if (wait > 0) await this.pause(wait, signal);
        else if ((await this.round(term)) === 'lostLead') return 'lostLead';
      }
      return 'stopped';
    } finally {
      signal.removeEventListener('abort', stop);
      this.answer([...this.asked], { sent: 0, received: 0, quarantined: 0 }, 'busyElsewhere');
    }
  }

  private async pause(ms: number, signal: AbortSignal): Promise<void> {
    this.wake = new AbortController();
    if (!signal.aborted) await this.needs.sleep(ms, this.wake.signal);
  }

  private async round(term: number): Promise<'done' | 'lostLead'> {
    const { clock, random } = this.needs;
    const asked = [...this.asked];
    const tally: Tally = { sent: 0, received: 0, quarantined: 0 };
    this.change({ kind: 'started', at: clock.now() });
    const result = await this.exchange(term, tally).catch((error: unknown) => {
      this.needs.onError(error);
      return err<Trouble>({ kind: 'store', error: { kind: 'databaseClosed' } });
    });
    const at = clock.now();
    this.change(
      result.ok
        ? { kind: 'succeeded', at, pollAfter: this.needs.pollAfter() }
        : { kind: 'failed', at, trouble: result.error, chance: randomBelow(random, 1e6) / 1e6 },
    );
    this.answer(asked, tally, result.ok ? 'done' : outcomeIn(result.error));
    const isLost = !result.ok && result.error.kind === 'store' && isFinal(result.error.error.kind);
    return isLost ? 'lostLead' : 'done';
  }

  private async exchange(term: number, tally: Tally): Promise<Result<void, Trouble>> {
    const { store } = this.needs;
    const needs = { ...this.needs, term };
    if (this.offersDenied) {
      this.offersDenied = false;
      const offered = await store.offerDenied(term);
      if (!offered.ok) return err({ kind: 'store', error: offered.error });
    }
    for (let restarts = 0; ; restarts += 1) {
      const pushed = await pushAll(needs, this.sizes, tally);
      // What can't be sent does not keep away what the centre has, unless it does not answer.
      const pulled = canStillPull(pushed) ? await pullAll(needs, this.sizes, tally) : pushed;
      const trouble = firstTrouble(pushed, pulled);
      if (trouble === null) return ok(undefined);
      if (trouble.kind !== 'epochChanged' || restarts >= RESTARTS) return err(trouble);
    }
  }

  private change(event: LinkEvent): void {
    const before = this.current;
    this.current = linkAfter(before, event);
    if (this.current !== before) this.needs.onLink(this.current);
  }

  private answer(asked: readonly Asked[], tally: Tally, outcome: SyncReport['outcome']): void {
    this.asked = this.asked.filter((one) => !asked.includes(one));
    for (const { resolve } of asked) resolve({ ...tally, outcome });
  }
}

const canStillPull = (pushed: Result<void, Trouble>): boolean =>
  pushed.ok || pushed.error.kind === 'rejected' || pushed.error.kind === 'tooLarge';

const firstTrouble = (...results: readonly Result<void, Trouble>[]): Trouble | null =>
  results.flatMap((result) => (result.ok ? [] : [result.error]))[0] ?? null;

/** No use in trying again from this tab. */
const isFinal = (kind: string): boolean =>
  kind === 'lostLead' || kind === 'outdatedBuild' || kind === 'databaseClosed';

function outcomeIn(trouble: Trouble): SyncReport['outcome'] {
  switch (trouble.kind) {
    case 'needsSignIn':
      return 'needsSignIn';
    case 'refused':
    case 'rejected':
    case 'tooLarge':
      return 'refused';
    case 'store':
      return 'busyElsewhere';
    case 'network':
    case 'timeout':
    case 'server':
    case 'epochChanged':
    case 'mismatch':
      return 'offline';
  }
}
