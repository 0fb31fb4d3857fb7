import type { GateError } from '../screens/access/gate.ts';
import type { SignInFailure } from './session-api.ts';

/** @param waitMs before the next attempt is looked at */
export const tooMany = (waitMs: number): GateError => ({
  kind: 'tooManyAttempts',
  waitSeconds: Math.ceil(waitMs / 1000),
});

export const wrong = (waitMs: number): GateError =>
  waitMs === 0
    ? { kind: 'wrongCredentials' }
    : { kind: 'wrongCredentials', waitSeconds: Math.ceil(waitMs / 1000) };

/** Without an answer from the centre, someone never seen on this device can't enter. */
export const explain = (failure: SignInFailure, isKnown: boolean): GateError =>
  failure.kind === 'serverUnreachable' && !isKnown ? { kind: 'offlineFirstTime' } : failure;
