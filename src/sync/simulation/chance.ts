import type { Random } from '../../kernel/environment.ts';

/** Chance that repeats for the same seeds; much faster than `seededRandom`, for millions of draws. */
export class Chance implements Random {
  private state: number;

  constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce((mixed, seed) => scrambled(mixed ^ scrambled(seed)), 0x9e3779b9);
  }

  /** A whole number in `[0, bound)`. */
  below(bound: number): number {
    this.state = Math.imul(1, this.state + 0x6d2b79f5); // mulberry32
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** True `percent` times out of a hundred. */
  happens(percent: number): boolean {
    return percent > 0 && this.below(1000) < percent * 10;
  }

  /** @throws Error when there is nothing to pick */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick');
    return item;
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 1) bytes[index] = this.below(256);
    return bytes;
  }
}

/** MurmurHash3's finaliser: neighbouring seeds have nothing in common. */
function scrambled(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16) ^ 0x5bd1e995;
}
