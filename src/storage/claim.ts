import type { Result } from '../kernel/result.ts';
import type { DeviceId, Sha256 } from '../domain/ids.ts';
import type { SaveError } from '../domain/ports.ts';
import type { Connection } from './connection.ts';
import { chainKey } from './fact-writer.ts';
import { ChainEnd, NEW_CHAIN, readCounter, readMeta } from './records.ts';
import type { RememberedWork } from './remembered-work.ts';

/** The last fact of a device that somebody else knows of. */
export interface LastFact {
  readonly dseq: number;
  /** Null when only its number is known. */
  readonly hash: Sha256 | null;
}

export interface Claim {
  readonly writer: number;
  readonly device: DeviceId;
  /** What the centre said at sign-in, what this browser remembers. */
  readonly known: readonly LastFact[];
}

/** What was found in a database when it was opened. */
export interface Claimed {
  /** Nothing had ever been written in it. */
  readonly isNew: boolean;
}

/**
 * From now on builds older than this one do not write here; and the device's chain goes on after the
 * last fact that anybody knows of, so that a lost database is not taken for a cloned device. On a full
 * disk it still opens.
 */
export const claim = (
  connection: Connection,
  { writer, device, known }: Claim,
): Promise<Result<Claimed, SaveError>> =>
  connection.write([], async (db) => {
    const isNew = (await db.meta.count()) === 0;
    const isClaimed = readCounter(await db.meta.get('writerMin')) === writer;
    if (!isClaimed) await db.meta.put({ key: 'writerMin', value: { value: writer } });
    const key = chainKey(device);
    const end = readMeta(ChainEnd, await db.meta.get(key)) ?? NEW_CHAIN;
    const last = known.reduce<LastFact>((best, one) => (one.dseq > best.dseq ? one : best), {
      dseq: end.dseq,
      hash: end.prevDevice,
    });
    if (last.dseq > end.dseq) {
      await db.meta.put({ key, value: { ...end, dseq: last.dseq, prevDevice: last.hash } });
    }
    return { isNew };
  });

export const lastOf = (work: RememberedWork | null): readonly LastFact[] =>
  work === null ? [] : [{ dseq: work.dseq, hash: null }];
