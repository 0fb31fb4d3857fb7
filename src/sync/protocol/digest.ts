import { sha256Hex } from '../../kernel/hash.ts';
import { Sha256, type FactId } from '../../domain/ids.ts';

/** Digest of the empty feed. */
export const EMPTY_DIGEST = Sha256.parse(sha256Hex('sportello/feed/1'));

/** `digest(n) = sha256(digest(n−1) ‖ seq ‖ fact id ‖ fact hash)`: disagreement is detected at once. */
export const extendDigest = (digest: string, row: DigestRow): Sha256 =>
  Sha256.parse(sha256Hex(`${digest}:${row.seq}:${row.id}:${row.hash}`));

export interface DigestRow {
  readonly seq: number;
  readonly id: FactId;
  /** `factHash` of the fact. */
  readonly hash: string;
}
