import type { OfficeName } from '../../domain/offices-answer.ts';

/** The offices of the centre, as this device last heard of them. */
export interface OfficeBook {
  /** Null where there is no network and they were never asked for on this device. */
  list(): Promise<readonly OfficeName[] | null>;
}
