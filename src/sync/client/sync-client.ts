import { bytesToHex } from '@noble/hashes/utils.js';
import type { Clock, Random } from '../../kernel/environment.ts';
import type { DeviceId, OperatorId, ScopeId } from '../../domain/ids.ts';
import type { Live, SyncReport, Wire, WireStatus } from '../../domain/ports.ts';
import type { LogCare } from '../../domain/log-care.ts';
import type { SyncStore } from '../../domain/sync-store.ts';
import type { Link } from '../merge/link.ts';
import { Engine } from './engine.ts';
import { leadWhilePossible, type Locks } from './leadership.ts';
import { joinedStatus, linkHolder } from './live-status.ts';
import type { OpenPokes } from './pokes.ts';
import { tabTalk, type TabChannel, type TabMessage, type TabTalk } from './tab-talk.ts';
import { transport, type Fetch, type Sleep } from './transport.ts';

export interface SyncNeeds {
  readonly store: SyncStore;
  /** Absent: no first load, no repair. */
  readonly care?: LogCare;
  readonly operator: OperatorId;
  readonly scope: ScopeId;
  readonly device: DeviceId;
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly fetch: Fetch;
  readonly getCsrf: () => string | null;
  readonly locks: Locks | null;
  readonly channel: ((name: string) => TabChannel) | null;
  /** Hints from the centre; null: only polling. */
  readonly pokes: OpenPokes | null;
  /** The page becoming visible, the network coming back. @returns how to stop. */
  readonly wakes: (nudge: (by: 'online' | 'visible') => void) => () => void;
  readonly onError: (error: unknown) => void;
  readonly base?: string;
}

export interface SyncClient {
  readonly wire: Wire;
  /** After an online sign-in: what the centre had denied is offered again. */
  signedIn(): void;
  stop(): Promise<void>;
}

/** Between rounds while hints arrive, and while they do not, ms. */
const POLL_WITH_POKES = 5 * 60_000;
const POLL_ALONE = 60_000;
/** How long a tab waits for the leader's report, ms. */
const REPORT_TIMEOUT = 60_000;

const NOBODY_ANSWERED: SyncReport = {
  sent: 0,
  received: 0,
  quarantined: 0,
  outcome: 'busyElsewhere',
};

/** Starts synchronising: this tab leads when no other does, otherwise it asks the leader. */
export function startSync(needs: SyncNeeds): SyncClient {
  const tab = new SyncTab(needs);
  tab.start();
  return {
    wire: {
      status: () => tab.status,
      syncNow: () => tab.syncNow(),
      stateOf: (fact) => needs.store.stateOf(fact),
    },
    signedIn: () => tab.nudge('signedIn'),
    stop: () => tab.stop(),
  };
}

class SyncTab {
  readonly status: Live<WireStatus>;
  private readonly needs: SyncNeeds;
  private readonly life = new AbortController();
  private readonly link = linkHolder();
  private readonly reports = new Map<string, (report: SyncReport) => void>();
  private readonly talk: TabTalk;
  private leading: Engine | null = null;
  private arePokesOpen = false;
  private ended: Promise<void> = Promise.resolve();
  private stopWakes: () => void = () => undefined;

  constructor(needs: SyncNeeds) {
    this.needs = needs;
    this.status = joinedStatus(this.link.live, needs.store.counts());
    const channel = needs.channel?.(`sportello-wire-${needs.operator}`) ?? null;
    this.talk = tabTalk(channel, (message) => this.hear(message));
  }

  start(): void {
    const { needs, life } = this;
    const leadership = { ...needs, name: `sportello-sync-${needs.operator}` };
    this.ended = leadWhilePossible(leadership, (...turn) => this.lead(...turn), life.signal);
    this.stopWakes = needs.wakes((by) => this.nudge(by));
    this.talk.say({ kind: 'hello' });
  }

  async stop(): Promise<void> {
    this.stopWakes();
    this.life.abort();
    await this.ended;
    this.talk.close();
  }

  nudge(by: 'online' | 'visible' | 'signedIn'): void {
    if (this.leading === null) this.talk.say({ kind: 'nudge', by });
    else this.leading.nudge(by);
  }

  syncNow(): Promise<SyncReport> {
    return this.leading?.syncNow() ?? this.askLeader();
  }

  private async lead(term: number, signal: AbortSignal): Promise<void> {
    const engine: Engine = new Engine({
      ...this.needs,
      transport: transport({
        ...this.needs,
        life: signal,
        onTime: (...reading) => engine.heardTime(...reading),
      }),
      pollAfter: () => (this.arePokesOpen ? POLL_WITH_POKES : POLL_ALONE),
      onLink: (link) => this.tell(link, engine),
    });
    this.leading = engine;
    this.tell(engine.link, engine);
    const stopHints = this.hearHints(engine);
    for (const answer of this.reports.values()) void engine.syncNow().then(answer);
    await engine.run(term, signal);
    stopHints();
    this.leading = null;
  }

  private hearHints(engine: Engine): () => void {
    const { store, scope, pokes } = this.needs;
    const stopAppends = store.onAppend(() => engine.nudge('append'));
    const stopPokes = pokes?.(`/v1/live?scope=${scope}`, {
      onPoke: () => engine.nudge('poke'),
      onOpen: (isOpen) => {
        this.arePokesOpen = isOpen;
      },
    });
    return () => {
      stopAppends();
      stopPokes?.();
    };
  }

  private tell({ network, since, running }: Link, { detail }: Engine): void {
    const link = { network, since, busy: running, detail };
    this.link.set(link);
    this.talk.say({ kind: 'link', link });
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'report') this.reports.get(message.ask)?.(message.report);
    else if (this.leading !== null) this.hearAsLeader(message, this.leading);
    else if (message.kind === 'link') this.link.set(message.link);
  }

  private hearAsLeader(message: TabMessage, engine: Engine): void {
    if (message.kind === 'hello') this.tell(engine.link, engine);
    if (message.kind === 'nudge') engine.nudge(message.by);
    if (message.kind === 'syncNow') void this.reportTo(message.ask, engine);
  }

  private async reportTo(ask: string, engine: Engine): Promise<void> {
    this.talk.say({ kind: 'report', ask, report: await engine.syncNow() });
  }

  private async askLeader(): Promise<SyncReport> {
    const ask = bytesToHex(this.needs.random.bytes(8));
    const answered = new AbortController();
    const report = new Promise<SyncReport>((resolve) => this.reports.set(ask, resolve));
    this.talk.say({ kind: 'syncNow', ask });
    const silence = this.needs.sleep(REPORT_TIMEOUT, answered.signal).then(() => NOBODY_ANSWERED);
    const result = await Promise.race([report, silence]);
    answered.abort();
    this.reports.delete(ask);
    return result;
  }
}
