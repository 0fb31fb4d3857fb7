import type { Result } from '../../kernel/result.ts';

/** Why this browser did not become a kiosk: nothing has changed. */
export type KioskFailure = 'offline' | 'needsSignIn' | 'refused' | 'notKept';

/** Makes this browser a kiosk: the operator is signed out, and only the citizen's pages are left. */
export interface KioskCare {
  become(kiosk: {
    /** Empty: the centre gives one. */
    readonly name: string;
    /** At least 8 characters: leaves the kiosk when there is no network. */
    readonly exitCode: string;
    readonly idleSeconds: number;
  }): Promise<Result<void, KioskFailure>>;
}
