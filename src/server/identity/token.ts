import { timingSafeEqual } from 'node:crypto';
import type { Random } from '../../kernel/environment.ts';
import { sha256Hex } from '../../kernel/hash.ts';

/** An unguessable word of 256 bits, safe in an address and in a cookie. */
export const newToken = (random: Random): string =>
  Buffer.from(random.bytes(32)).toString('base64url');

/** What is stored in place of a token: a stolen database opens no session. */
export const tokenHash = (token: string): string => sha256Hex(`sportello/token/${token}`);

/** Compares two secrets without telling where they differ. */
export const isSameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(a)), Buffer.from(tokenHash(b)));
