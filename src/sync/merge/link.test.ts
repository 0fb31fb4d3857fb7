import { describe, expect, it } from 'vitest';
import { jittered, linkAfter, LONGEST_DELAY, newLink, type Link, type LinkEvent } from './link.ts';
import { troubleOf, type Trouble } from './trouble.ts';

const NOW = 1_000_000;
const run = (link: Link, ...events: readonly LinkEvent[]): Link => events.reduce(linkAfter, link);

const failure = (trouble: Trouble, at = NOW, chance = 0.999): LinkEvent => ({
  kind: 'failed',
  trouble,
  at,
  chance,
});
const network: Trouble = { kind: 'network' };
const started = { kind: 'started', at: NOW } as const;
const nudge = (by: 'append' | 'online' | 'syncNow', at = NOW): LinkEvent => ({
  kind: 'nudged',
  by,
  at,
});

describe('when the next round starts', () => {
  it('after a failure waits longer each time, with full jitter, at most five minutes', () => {
    expect(jittered(1, 0.5)).toBe(1_000);
    expect(jittered(3, 0.5)).toBe(4_000);
    expect(jittered(60, 0.999_999)).toBeLessThanOrEqual(LONGEST_DELAY);
    expect(jittered(60, 0)).toBe(0);
    const link = run(newLink(NOW), failure(network), failure(network), failure(network));
    expect(link).toMatchObject({ network: 'offline', failures: 3, since: NOW });
    expect(link.dueAt).toBeGreaterThan(NOW + 7_000);
  });

  it('new facts gather for a moment, and do not hurry a failing link', () => {
    const idle = run(newLink(NOW), { kind: 'succeeded', at: NOW, pollAfter: 60_000 });
    expect(run(idle, nudge('append')).dueAt).toBe(NOW + 300);
    const failing = run(idle, failure(network));
    expect(run(failing, nudge('append')).dueAt).toBe(failing.dueAt);
  });

  it('the network coming back starts at once, but honours Retry-After; a person passes it', () => {
    const busy: Trouble = { kind: 'server', retryAfter: 30_000 };
    const held = run(newLink(NOW), failure(busy));
    expect(held.dueAt).toBe(NOW + 30_000);
    expect(run(held, nudge('online')).dueAt).toBe(NOW + 30_000);
    expect(run(held, nudge('syncNow')).dueAt).toBe(NOW);
    expect(run(run(newLink(NOW), failure(network)), nudge('online')).dueAt).toBe(NOW);
  });

  it('a nudge that comes during a round is not lost, whether it succeeds or fails', () => {
    const during = run(newLink(NOW), started, nudge('syncNow'));
    expect(run(during, failure(network)).dueAt).toBe(NOW);
    expect(run(during, { kind: 'succeeded', at: NOW, pollAfter: 60_000 }).dueAt).toBe(NOW);
    const next = run(during, failure(network), started, failure(network));
    expect(next.dueAt).toBeGreaterThan(NOW);
  });
});

describe('what an answer means', () => {
  const bad = { status: 0, isProblem: true, detail: '', epoch: null, retryAfter: null };
  const kind = (over: Partial<typeof bad>) => troubleOf({ ...bad, ...over }, NOW).kind;

  it('refusals are believed only when the centre itself speaks', () => {
    expect(kind({ status: 401 })).toBe('needsSignIn');
    expect(kind({ status: 401, isProblem: false })).toBe('network');
    expect(kind({ status: 403, isProblem: false })).toBe('network');
    expect(kind({ status: 400, isProblem: false })).toBe('network');
    expect(kind({ status: 413, isProblem: false })).toBe('tooLarge');
    expect(kind({ status: 404 })).toBe('missing');
    expect(kind({ status: 404, isProblem: false })).toBe('network');
  });

  it('Retry-After is seconds or a date, and at most an hour', () => {
    const after = (retryAfter: string) => troubleOf({ ...bad, status: 503, retryAfter }, NOW);
    expect(after('7')).toEqual({ kind: 'server', retryAfter: 7_000 });
    expect(after(new Date(NOW + 5_000).toUTCString())).toEqual({
      kind: 'server',
      retryAfter: 5_000,
    });
    expect(after('999999')).toEqual({ kind: 'server', retryAfter: 3_600_000 });
    expect(after('presto')).toEqual({ kind: 'server', retryAfter: null });
  });
});
