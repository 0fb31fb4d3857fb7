import type { IsoDate } from '../kernel/iso-date.ts';

/** `06/12/1928`. */
export const italianDate = (date: IsoDate): string => date.split('-').toReversed().join('/');
