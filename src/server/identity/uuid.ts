import type { Random } from '../../kernel/environment.ts';

/** UUIDv7 (RFC 9562 §5.7) from the given time and chance. */
export function uuidV7(now: number, random: Random): string {
  const bytes = random.bytes(16);
  const time = Math.trunc(now).toString(16).padStart(12, '0').slice(-12);
  const tail = Buffer.from(bytes).toString('hex');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${tail.slice(13, 16)}`,
    `${variant.toString(16)}${tail.slice(18, 20)}`,
    tail.slice(20, 32),
  ].join('-');
}
