import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Alert } from '../../ui/alert.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Panel } from '../../ui/panel.tsx';
import { accessWords as words } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError, KnownOperator } from './gate.ts';
import { PasswordSubmit } from './password-submit.tsx';
import { useAttempt } from './use-attempt.ts';

export interface UnlockFormProps {
  readonly gate: Gate;
  readonly clock: Clock;
  readonly operator: KnownOperator;
}

/** The chosen operator's password. */
export function UnlockForm({ gate, clock, operator }: UnlockFormProps) {
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const attempt = useAttempt<GateError>(clock);
  const isStuck = gate.network === 'offline' && !operator.canUnlockOffline;
  const submit = () => {
    setMissing(password === '');
    if (password !== '') attempt.run(() => gate.unlock({ operator: operator.id, password }));
  };
  return (
    <Panel title={words('unlockPanel')} titleHidden>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="person-line">
          <Avatar initials={operator.initials} tone="primary" size="lg" />
          <div>
            <p className="person-name">{operator.name}</p>
            <p className="page-sub">{words('afterUnlock')}</p>
          </div>
        </div>
        {isStuck && (
          <Alert tone="att" title={words('needsNetwork')}>
            {words('needsNetworkTodo')}
          </Alert>
        )}
        <AttemptAlert error={attempt.error} />
        <PasswordSubmit
          id="accesso-password"
          password={password}
          onPassword={setPassword}
          attempt={attempt}
          isMissing={isMissing && password === ''}
          action={words('unlock')}
        />
        <p className="text-meta">{words('forgotten')}</p>
      </form>
    </Panel>
  );
}
