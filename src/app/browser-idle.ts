import { DEVICE_POLICY } from '../domain/session.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import { browserClock, browserEvery } from './browser.ts';
import { idleWatch, type IdleWatch, type IdleNeeds } from './idle-watch.ts';

const MINUTE = 60_000;

/** Locks this page when nobody touches it for as long as the office decided. */
export const browserIdle = (
  { session }: KnownOperator,
  acts: Pick<IdleNeeds, 'onIdle' | 'tellTabs'>,
): IdleWatch =>
  idleWatch({
    clock: browserClock,
    limit: (session.policy ?? DEVICE_POLICY).idleMinutes * MINUTE,
    target: document,
    every: browserEvery,
    ...acts,
  });
