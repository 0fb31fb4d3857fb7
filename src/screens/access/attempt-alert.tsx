import { Alert } from '../../ui/alert.tsx';
import { gateErrorWords } from './gate-errors.it.ts';
import type { SetupError } from './gate.ts';

/** Why the last attempt failed; wrong credentials are said at the password. */
export function AttemptAlert({ error }: { readonly error: SetupError | null }) {
  const isShown = error !== null && error.kind !== 'wrongCredentials';
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
