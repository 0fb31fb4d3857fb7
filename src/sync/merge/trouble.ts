import type { SyncStoreError } from '../../domain/sync-store.ts';

/** Why a round of synchronisation stopped. Nothing is lost in any of these. */
export type Trouble =
  /** No answer, a cut answer, a captive portal. */
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'needsSignIn' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'server'; readonly retryAfter: number | null }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'epochChanged'; readonly epoch: string }
  /** The centre does not have what was asked for, or does not know the question. */
  | { readonly kind: 'missing' }
  /** A page that does not continue what is here: refused whole. */
  | { readonly kind: 'mismatch'; readonly detail: string }
  | { readonly kind: 'store'; readonly error: SyncStoreError };

/** An answer that is not a success, as far as it matters. */
export interface BadAnswer {
  readonly status: number;
  /** Whether it speaks our language (`application/problem+json`), and not that of a proxy. */
  readonly isProblem: boolean;
  readonly detail: string;
  /** New epoch, in a 409 that says so. */
  readonly epoch: string | null;
  /** The `Retry-After` header. */
  readonly retryAfter: string | null;
}

/**
 * What an answer means. Refusals are believed only when the centre itself speaks: a portal or a
 * proxy that says 401, 403 or 400 in HTML is a network error. 413, 429 and 5xx may be a proxy's.
 */
export function troubleOf(answer: BadAnswer, now: number): Trouble {
  const { status, detail } = answer;
  if (status === 413) return { kind: 'tooLarge' };
  if (status === 429 || status >= 500) {
    return { kind: 'server', retryAfter: retryAfterMs(answer.retryAfter, now) };
  }
  if (!answer.isProblem) return { kind: 'network' };
  if (status === 401) return { kind: 'needsSignIn' };
  if (status === 403) return { kind: 'refused', reason: detail };
  if (status === 400 || status === 422) return { kind: 'rejected', reason: detail };
  if (status === 409 && answer.epoch !== null) {
    return { kind: 'epochChanged', epoch: answer.epoch };
  }
  return status === 404 ? { kind: 'missing' } : { kind: 'network' };
}

const LONGEST_HOLD = 3_600_000;

/** RFC 9110 §10.2.3: seconds or a date; at most an hour is believed. */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_HOLD, Math.max(0, wait));
}
