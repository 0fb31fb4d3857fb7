import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { accessWords as words } from './access.it.ts';
import { gateErrorWords } from './gate-errors.it.ts';
import type { GateError } from './gate.ts';
import type { Attempt } from './use-attempt.ts';

export interface PasswordSubmitProps {
  readonly id: string;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly attempt: Attempt<GateError>;
  /** Whether it was sent empty. */
  readonly isMissing: boolean;
  readonly action: string;
}

/** The password and the button that sends it: what went wrong is said at the field. */
export function PasswordSubmit(props: PasswordSubmitProps) {
  const { id, password, onPassword, attempt, isMissing, action } = props;
  const { error, waitSeconds, isBusy } = attempt;
  useEffect(() => {
    if (error?.kind === 'wrongCredentials') focusField(id);
  }, [error, id]);
  return (
    <div className="field-and-button">
      <PassphraseField
        id={id}
        label={words('password')}
        value={password}
        onChange={onPassword}
        error={passwordError(error, isMissing)}
      />
      <Button
        kind="primary"
        size="lg"
        type="submit"
        busy={isBusy}
        disabledReason={waitSeconds > 0 ? words('wait', { n: waitSeconds }) : undefined}
      >
        {action}
      </Button>
    </div>
  );
}

function passwordError(error: GateError | null, isMissing: boolean) {
  if (isMissing) return words('missingPassword');
  if (error?.kind !== 'wrongCredentials') return undefined;
  const { title, text } = gateErrorWords(error);
  return { what: title, todo: text };
}
