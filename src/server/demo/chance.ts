import { randomBelow, type Random } from '../../kernel/environment.ts';

/** Draws that repeat with the seed. */
export interface Chance {
  /** A whole number in `[0, bound)`. */
  below(bound: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True `percent` times in a hundred. */
  happens(percent: number): boolean;
  /** @throws RangeError on an empty list: a bug. */
  oneOf<T>(items: readonly T[]): T;
  /** One of the options, each as often as its weight says. */
  weighted<T>(options: readonly Weighted<T>[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

export type Weighted<T> = readonly [weight: number, option: T];

export function chanceOf(random: Random): Chance {
  const below = (bound: number): number => randomBelow(random, bound);
  const oneOf = <T>(items: readonly T[]): T => {
    const [item] = items.slice(below(items.length));
    if (item === undefined) throw new RangeError('Nothing to choose from');
    return item;
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (percent) => below(1000) < percent * 10,
    oneOf,
    weighted: (options) => {
      let left = below(options.reduce((sum, [weight]) => sum + weight, 0));
      const found = options.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? oneOf(options))[1];
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: below(2 ** 31) }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ item }) => item),
  };
}
