import type { SapEvent } from './sap-event.ts';

const OPEN: readonly (SapEvent | null)[] = [null, '02', '09'];

/** Opened, begun or suspended: an interview that somebody goes on with. */
export const isLivelyEvent = (event: SapEvent | null): boolean => OPEN.includes(event);
