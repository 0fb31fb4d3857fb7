import type { WireStatus } from '../../domain/ports.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { Trouble } from './trouble.ts';

/**
 * The link with the centre, as a pure state. Invariants:
 * - a failure only delays: `dueAt` is always finite, so every unsent fact is tried again;
 * - `holdUntil` (`Retry-After`) is passed only by a person's *Sincronizza ora*;
 * - a nudge during a round is never lost: the next round starts as soon as this one ends.
 */
export interface Link {
  readonly network: WireStatus['network'];
  /** Since when, ms. */
  readonly since: number;
  /** Rounds failed in a row. */
  readonly failures: number;
  /** When the next round starts, ms. */
  readonly dueAt: number;
  readonly holdUntil: number;
  /** The strongest nudge since the round began. */
  readonly nudge: Urgency;
  readonly running: boolean;
}

/** Why a round should start before its time. */
export type Nudge = 'append' | 'poke' | 'online' | 'visible' | 'signedIn' | 'syncNow';

/** `facts` wait for a failing link to recover; `sign` passes a delay; `person` passes everything. */
export type Urgency = 'none' | 'facts' | 'sign' | 'person';

const urgencies: Readonly<Record<Nudge, Urgency>> = {
  append: 'facts',
  poke: 'sign',
  online: 'sign',
  visible: 'sign',
  signedIn: 'person',
  syncNow: 'person',
};

const RANK: readonly Urgency[] = ['none', 'facts', 'sign', 'person'];

const stronger = (a: Urgency, b: Urgency): Urgency => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b);

export type LinkEvent =
  | { readonly kind: 'nudged'; readonly by: Nudge; readonly at: number }
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'succeeded'; readonly at: number; readonly pollAfter: number }
  | {
      readonly kind: 'failed';
      readonly trouble: Trouble;
      readonly at: number;
      /** Drawn from [0, 1). */
      readonly chance: number;
    };

/** Answers given one after the other travel together, ms. */
const GATHER = 300;
const FIRST_DELAY = 1_000;
export const LONGEST_DELAY = 5 * 60_000;

export const newLink = (at: number): Link => ({
  network: 'online',
  since: at,
  failures: 0,
  dueAt: at,
  holdUntil: 0,
  nudge: 'none',
  running: false,
});

export function linkAfter(link: Link, event: LinkEvent): Link {
  switch (event.kind) {
    case 'nudged':
      return nudged(link, event.by, event.at);
    case 'started':
      return { ...link, running: true, nudge: 'none' };
    case 'succeeded':
      return {
        ...inNetwork(link, 'online', event.at),
        failures: 0,
        holdUntil: 0,
        dueAt: link.nudge === 'none' ? event.at + event.pollAfter : event.at,
        running: false,
      };
    case 'failed':
      return failed(link, event);
    default:
      return unreachable(event);
  }
}

/** New facts do not hurry a link that is failing; the network, a person or the centre do. */
function nudged(link: Link, by: Nudge, at: number): Link {
  const urgency = urgencies[by];
  const nudge = stronger(link.nudge, urgency);
  const isFailing = link.failures > 0 || link.network !== 'online';
  if (urgency === 'facts') {
    const dueAt = isFailing ? link.dueAt : Math.min(link.dueAt, at + GATHER);
    return { ...link, nudge, dueAt };
  }
  const earliest = urgency === 'person' ? at : Math.max(at, link.holdUntil);
  return { ...link, nudge, dueAt: Math.min(link.dueAt, earliest) };
}

function failed(link: Link, event: Extract<LinkEvent, { kind: 'failed' }>): Link {
  const { trouble, at } = event;
  const failures = link.failures + 1;
  const hold = trouble.kind === 'server' ? (trouble.retryAfter ?? 0) : 0;
  const delay = delayAfterFailure(link.nudge, hold, jittered(failures, event.chance));
  return {
    ...inNetwork(link, networkIn(trouble, link.network), at),
    failures,
    holdUntil: at + hold,
    dueAt: at + delay,
    running: false,
  };
}

/** A nudge that came while the round was failing has its own attempt, once. */
function delayAfterFailure(nudge: Urgency, hold: number, backoff: number): number {
  if (nudge === 'person') return 0;
  return nudge === 'sign' ? hold : Math.max(hold, backoff);
}

/** Full jitter: anywhere between nothing and 1 s·2ⁿ, at most 5 minutes. */
export const jittered = (failures: number, chance: number): number =>
  Math.round(chance * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(failures, 16)));

function networkIn(trouble: Trouble, before: Link['network']): Link['network'] {
  switch (trouble.kind) {
    case 'network':
    case 'timeout':
    case 'server':
    case 'missing':
      return 'offline';
    case 'needsSignIn':
      return 'needsSignIn';
    case 'refused':
    case 'rejected':
    case 'tooLarge':
      return 'refused';
    case 'epochChanged':
    case 'mismatch':
      return 'online';
    case 'store':
      return before;
    default:
      return unreachable(trouble);
  }
}

const inNetwork = (link: Link, network: Link['network'], at: number): Link =>
  link.network === network ? link : { ...link, network, since: at };
