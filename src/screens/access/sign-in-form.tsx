import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { accessWords as words } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError } from './gate.ts';
import { PasswordSubmit } from './password-submit.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { useAttempt } from './use-attempt.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface SignInFormProps {
  readonly gate: Gate;
  readonly clock: Clock;
  /** Kept by the screen, so that a demo account can fill them. */
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
}

/** Name and password of somebody who has not entered here before. */
export function SignInForm({ gate, clock, credentials, onChange }: SignInFormProps) {
  const { username, password } = credentials;
  const [wasTried, setTried] = useState(false);
  const attempt = useAttempt<GateError>(clock);
  const submit = () => {
    setTried(true);
    if (username.trim() === '' || password === '') return;
    attempt.run(() => gate.signIn({ username: username.trim(), password }));
  };
  if (attempt.error?.kind === 'passwordChanged' && gate.reopen !== undefined) {
    return <ReopenForm reopen={gate.reopen} clock={clock} unsent={attempt.error.unsent} />;
  }
  return (
    <Panel title={words('signInPanel')} titleHidden>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <p className="person-name">{words('signInPanel')}</p>
          <p className="page-sub">{words('signInHint')}</p>
        </div>
        <AttemptAlert error={attempt.error} />
        <TextField
          id="accesso-utente"
          label={words('username')}
          autoComplete="username"
          value={username}
          onChange={(value) => onChange({ ...credentials, username: value })}
          error={wasTried && username.trim() === '' ? words('missingUsername') : undefined}
        />
        <PasswordSubmit
          id="accesso-password"
          password={password}
          onPassword={(value) => onChange({ ...credentials, password: value })}
          attempt={attempt}
          isMissing={wasTried && password === ''}
          action={words('signIn')}
        />
        <p className="text-meta">{words('forgotten')}</p>
      </form>
    </Panel>
  );
}
