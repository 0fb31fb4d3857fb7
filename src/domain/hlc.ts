import { z } from 'zod';
import type { Brand } from '../kernel/brand.ts';

/**
 * Hybrid logical clock (Kulkarni et al., 2014) as 26 sortable characters:
 * 12 hexadecimal digits of milliseconds, 4 of counter, 8 of device tag, and `-` twice.
 * Shape: `mmmmmmmmmmmm-cccc-tttttttt`.
 */
export type Hlc = Brand<string, 'Hlc'>;
export const Hlc = z
  .string()
  .regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$/) as unknown as z.ZodType<Hlc, unknown>;

/** A remote clock is believed only up to the server's time plus this much, in milliseconds. */
export const MAX_DRIFT = 5 * 60_000;

const MAX_COUNTER = 0xffff;

const encode = (millis: number, counter: number, tag: string): Hlc =>
  Hlc.parse(
    `${millis.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${tag}`,
  );

/** Milliseconds since the epoch, as the author's device believed: for display and tie-breaks. */
export const hlcMillis = (hlc: Hlc): number => Number.parseInt(hlc.slice(0, 12), 16);

const hlcCounter = (hlc: Hlc): number => Number.parseInt(hlc.slice(13, 17), 16);

/** The 32-bit tag of a device: the last eight hexadecimal digits of its id. */
export const deviceTag = (device: string): string => device.replaceAll('-', '').slice(-8);

/** The stamp of the next local event: later than `last`, whatever the wall clock does. */
export function nextHlc(last: Hlc | null, now: number, tag: string): Hlc {
  const wall = Math.max(0, Math.trunc(now));
  if (last === null || wall > hlcMillis(last)) return encode(wall, 0, tag);
  const counter = hlcCounter(last) + 1;
  return counter > MAX_COUNTER
    ? encode(hlcMillis(last) + 1, 0, tag)
    : encode(hlcMillis(last), counter, tag);
}

/** What the local clock becomes after seeing `remote`; a stamp beyond `ceiling` ms is not believed. */
export function observeHlc(last: Hlc | null, remote: Hlc, ceiling: number): Hlc | null {
  if (hlcMillis(remote) > ceiling) return last;
  return last === null || remote > last ? remote : last;
}

/** A stamp that runs ahead of this clock (ms) by more than clocks may differ: flagged, never refused. */
export const isAhead = (stamp: Hlc, now: number): boolean => hlcMillis(stamp) > now + MAX_DRIFT;
