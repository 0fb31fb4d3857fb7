import { sha256Hex } from '../../kernel/hash.ts';
import { canonicalJson, type Json } from '../../kernel/json.ts';
import { Sha256 } from '../../domain/ids.ts';

/** Digest of the empty feed. */
export const EMPTY_DIGEST = Sha256.parse(sha256Hex('sportello/feed/1'));

/** What is hashed for the running digest after one more row. */
export const digestText = (digest: string, row: DigestRow): string =>
  `${digest}:${row.seq}:${row.id}:${row.hash}`;

/** The running digest after one more row: disagreement is detected at once. */
export const extendDigest = (digest: string, row: DigestRow): Sha256 =>
  Sha256.parse(sha256Hex(digestText(digest, row)));

/** What a row without a fact puts in the digest: see `PullRow`. */
export const controlRowHash = (row: Json): Sha256 => Sha256.parse(sha256Hex(canonicalJson(row)));

/**
 * `digest(n) = sha256(digest(n−1) ‖ seq ‖ fact id ‖ fact hash)` for facts, erased or not;
 * for the other kinds the id is the kind and the hash is `controlRowHash` of the whole row.
 */
export interface DigestRow {
  readonly seq: number;
  readonly id: string;
  /** `factHash` of the fact, or `controlRowHash`. */
  readonly hash: string;
}
