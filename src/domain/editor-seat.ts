import type { StreamId } from './ids.ts';
import type { Live } from './ports.ts';

/**
 * `editor`: this tab writes. `reader`: another tab of this device does. `asking`: the other tab is
 * saving what is half typed before it hands over.
 */
export type SeatRole = 'editor' | 'reader' | 'asking';

/** The place of one tab at an interview: of the tabs of a device one writes, the others read. */
export interface EditorSeat {
  /** Undefined until it is known who sits. */
  readonly role: Live<SeatRole>;
  /** *Prendi il controllo*: the other tab saves what it has and becomes a reader. */
  take(): void;
  leave(): void;
}

export interface EditorSeats {
  /** `handOver` puts everything half typed on disk, and is awaited before another tab may write. */
  sit(stream: StreamId, handOver: () => Promise<void>): EditorSeat;
}
