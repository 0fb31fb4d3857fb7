import type { Clock } from '../kernel/environment.ts';
import type { Result } from '../kernel/result.ts';
import type { Intake } from '../domain/intake.ts';

/** Whose kiosk it is, as its pages say. */
export interface KioskOffice {
  readonly name: string;
  readonly ente: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

export type ExitFailure =
  | { readonly kind: 'wrong' }
  /** Another office's operator, or a role that can't. */
  | { readonly kind: 'notYours' }
  | { readonly kind: 'tooSoon'; readonly waitSeconds: number }
  /** The centre does not answer: the exit code opens. */
  | { readonly kind: 'offline' }
  /** This browser does not say with which device id the operator signs in here. */
  | { readonly kind: 'storage' };

export type ExitMeans =
  | { readonly kind: 'operator'; readonly username: string; readonly password: string }
  | { readonly kind: 'code'; readonly code: string };

/** What the citizen's shell may touch of the device. */
export interface KioskPort {
  readonly office: KioskOffice;
  readonly idleSeconds: number;
  readonly clock: Clock;
  /**
   * Seals what was written and keeps it until the centre has it. Nothing readable stays.
   * @returns a short code to show at the desk
   */
  leave(intake: Intake): Promise<Result<string, 'notKept'>>;
  exit(means: ExitMeans): Promise<Result<void, ExitFailure>>;
}

/** The end of a request's id, as it is read aloud at the desk: `7F3A21`. */
export const codeOfIntake = (id: string): string => id.slice(-6).toUpperCase();
