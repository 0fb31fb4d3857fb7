/** How far two readings may differ before it is a jump, ms. */
const JUMP = 60_000;

export interface ClockJump {
  /** Centre's clock minus this device's before and after, ms. */
  readonly from: number;
  readonly to: number;
}

/**
 * How far this device's clock is from the centre's, read at the middle of each request. The device's
 * clock is never corrected with it: stamps say what the device believed, and this says by how much.
 */
export class CentreClock {
  private read: { readonly offset: number; readonly doubt: number } | null = null;

  /** Centre's clock minus this device's, ms; null before the first answer. */
  get offset(): number | null {
    return this.read?.offset ?? null;
  }

  /** @returns the jump of the device's clock since the last answer, if it is one. */
  heard(serverTime: number, [asked, answered]: readonly [number, number]): ClockJump | null {
    if (answered < asked) return null;
    const before = this.read;
    const doubt = (answered - asked) / 2;
    const offset = Math.round(serverTime - (asked + doubt));
    this.read = { offset, doubt };
    if (before === null) return null;
    const isJump = Math.abs(offset - before.offset) > JUMP + doubt + before.doubt;
    return isJump ? { from: before.offset, to: offset } : null;
  }
}
