import { Alert } from '../../ui/alert.tsx';
import { gateErrorWords } from './gate-errors.it.ts';
import type { SetupError } from './gate.ts';

export interface AttemptAlertProps {
  readonly error: SetupError | null;
  /** Wrong credentials too: otherwise they are said at the password. */
  readonly saysCredentials?: boolean;
}

/** Why the last attempt failed. */
export function AttemptAlert({ error, saysCredentials = false }: AttemptAlertProps) {
  const isShown = error !== null && (saysCredentials || error.kind !== 'wrongCredentials');
  return (
    <div aria-live="assertive">
      {isShown && (
        <Alert tone={error.kind === 'tooManyAttempts' ? 'att' : 'err'} {...titleOf(error)}>
          {gateErrorWords(error).text}
        </Alert>
      )}
    </div>
  );
}

const titleOf = (error: SetupError) => ({ title: gateErrorWords(error).title });
