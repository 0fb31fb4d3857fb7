import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Requests per minute from one address. */
export interface Limits {
  readonly all: number;
  readonly signIn: number;
  readonly setup: number;
  readonly verify: number;
  /** Sealed deliveries: without a session, but each signed by a device. */
  readonly sealed: number;
}

/** An office may share one address: the general limit leaves room for fifty busy devices. */
export const LIMITS: Limits = { all: 3000, signIn: 30, setup: 10, verify: 60, sealed: 120 };

/** Limits by address, announced in `x-ratelimit-*` and `retry-after` as the ModI guidelines ask. */
export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    max: limits.all,
    timeWindow: 60_000,
    keyGenerator: (request) => request.ip,
  });
}

export const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: 60_000 } });
