import type { Clock, Random } from '../../kernel/environment.ts';
import { randomBelow } from '../../kernel/environment.ts';
import { err, type Result } from '../../kernel/result.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { LogCare } from '../../domain/log-care.ts';
import type { LinkDetail, SyncReport } from '../../domain/ports.ts';
import type { SyncStore } from '../../domain/sync-store.ts';
import { linkAfter, newLink, type Link, type LinkEvent, type Nudge } from '../merge/link.ts';
import type { Trouble } from '../merge/trouble.ts';
import { MAX_PUSH_FACTS, PULL_PAGE } from '../protocol/messages.ts';
import { CentreClock } from './centre-clock.ts';
import { exchange } from './exchange.ts';
import { newRoundMemory, newTally, type Sizes, type Tally } from './push-round.ts';
import { steadyClock, type SteadyClock } from './steady-clock.ts';
import type { Sleep, Transport } from './transport.ts';

export interface EngineNeeds {
  readonly store: SyncStore;
  /** First load, repair and incidents; absent in models. */
  readonly care?: LogCare;
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

interface Asked {
  readonly resolve: (report: SyncReport) => void;
}

/** The loop of the leader: waits, runs a round, remembers how it went. All decisions are in `merge/`. */
export class Engine {
  private readonly needs: EngineNeeds;
  private readonly clock: SteadyClock;
  private readonly sizes: Sizes = { push: MAX_PUSH_FACTS, pull: PULL_PAGE };
  private current: Link;
  private wake = new AbortController();
  private asked: Asked[] = [];
  private offersDenied = false;
  private trouble: Trouble | null = null;
  private readonly centreClock = new CentreClock();
  private readonly memory = newRoundMemory();

  constructor(needs: EngineNeeds) {
    this.needs = needs;
    this.clock = steadyClock(needs.clock);
    this.current = newLink(this.clock.now());
  }

  /** As of the clock that the device shows. */
  get link(): Link {
    return { ...this.current, since: this.current.since - this.clock.lost() };
  }

  /** What helps to understand a device that does not get on. */
  get detail(): LinkDetail {
    const { failures, dueAt } = this.current;
    return {
      trouble: this.trouble === null ? null : whyIn(this.trouble),
      failures,
      nextAt: dueAt - this.clock.lost(),
      clockOffset: this.centreClock.offset,
      waiting: this.memory.waiting,
    };
  }

  /** The centre has said what time it is; a jump of this device's clock is told, and changes nothing. */
  heardTime(serverTime: number, between: readonly [number, number]): void {
    const jump = this.centreClock.heard(serverTime, between);
    if (jump === null) return;
    const detail = `${jump.from} ms behind the centre before, ${jump.to} ms now`;
    void this.needs.care
      ?.note({ kind: 'clockJump', stream: null, detail })
      .catch((error: unknown) => this.needs.onError(error));
  }

  nudge(by: Nudge): void {
    if (by === 'signedIn') this.offersDenied = true;
    this.change({ kind: 'nudged', by, at: this.clock.now() });
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
        const wait = this.current.dueAt - this.clock.now();
        if (wait > 0) await this.pause(wait, signal);
        else if ((await this.round(term)) === 'lostLead') return 'lostLead';
      }
      return 'stopped';
    } finally {
      signal.removeEventListener('abort', stop);
      this.answer([...this.asked], newTally(), 'busyElsewhere');
    }
  }

  private async pause(ms: number, signal: AbortSignal): Promise<void> {
    this.wake = new AbortController();
    if (!signal.aborted) await this.needs.sleep(ms, this.wake.signal);
  }

  private async round(term: number): Promise<'done' | 'lostLead'> {
    const { clock } = this;
    const { random } = this.needs;
    const asked = [...this.asked];
    const tally = newTally();
    this.change({ kind: 'started', at: clock.now() });
    const result = await this.exchange(term, tally).catch((error: unknown) => {
      this.needs.onError(error);
      return err<Trouble>({ kind: 'store', error: { kind: 'databaseClosed' } });
    });
    const at = clock.now();
    this.trouble = result.ok ? null : result.error;
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
    const needs = { ...this.needs, term, memory: this.memory };
    if (this.offersDenied) {
      this.offersDenied = false;
      const offered = await needs.store.offerDenied(term);
      if (!offered.ok) return err({ kind: 'store', error: offered.error });
    }
    return exchange(needs, this.sizes, tally);
  }

  private change(event: LinkEvent): void {
    const before = this.current;
    this.current = linkAfter(before, event);
    if (this.current !== before) this.needs.onLink(this.link);
  }

  private answer(asked: readonly Asked[], tally: Tally, outcome: SyncReport['outcome']): void {
    this.asked = this.asked.filter((one) => !asked.includes(one));
    const { sent, received, quarantined } = tally;
    for (const { resolve } of asked) resolve({ sent, received, quarantined, outcome });
  }
}

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
      return trouble.error.kind === 'diskFull' ? 'diskFull' : 'busyElsewhere';
    case 'missing':
    case 'network':
    case 'timeout':
    case 'server':
    case 'epochChanged':
    case 'mismatch':
      return 'offline';
  }
}

function whyIn(trouble: Trouble): LinkDetail['trouble'] {
  if (trouble.kind === 'store') return trouble.error.kind;
  return trouble.kind === 'missing' ? 'network' : trouble.kind;
}
