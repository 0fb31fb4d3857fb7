/** Room left for this site on the device, bytes; null when the browser does not say. */
export interface Headroom {
  readonly used: number;
  readonly free: number;
}

/** What is about to be asked for. */
export type SpaceFor =
  { readonly kind: 'interview' } | { readonly kind: 'file'; readonly bytes: number };

/** Always left for text, bytes: a day of interviews with its indexes, many times over. */
const TEXT_RESERVE = 20 * 1024 * 1024;
/** The longest interview with its signatures, bytes. */
const INTERVIEW = 4 * 1024 * 1024;

/**
 * Whether there is room, asked before an interview starts and before a signature or a file is asked
 * for. A file never takes the room kept for text; where the browser does not say, there is room.
 */
export function hasRoom(headroom: Headroom | null, wanted: SpaceFor): boolean {
  if (headroom === null) return true;
  return wanted.kind === 'interview'
    ? headroom.free >= INTERVIEW
    : headroom.free - wanted.bytes >= TEXT_RESERVE;
}
