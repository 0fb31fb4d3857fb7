import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Alert } from '../../ui/alert.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-boxes.tsx';
import { Panel } from '../../ui/panel.tsx';
import { accessWords as words } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError, KnownOperator } from './gate.ts';
import { PasswordSubmit } from './password-submit.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { useAttempt } from './use-attempt.ts';

export interface UnlockFormProps {
  readonly gate: Gate;
  readonly clock: Clock;
  readonly operator: KnownOperator;
}

/** The chosen operator's secret: fingerprint, face or PIN of this device, or the password. */
export function UnlockForm({ gate, clock, operator }: UnlockFormProps) {
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [addPasskey, setAddPasskey] = useState(false);
  const attempt = useAttempt<GateError>(clock);
  const isStuck = gate.network === 'offline' && !operator.canUnlockOffline;
  const { unlockByPasskey } = gate;
  const hasPasskey = operator.hasPasskey === true;
  const submit = () => {
    setMissing(password === '');
    const secret = { operator: operator.id, password, ...(addPasskey ? { addPasskey } : {}) };
    if (password !== '') attempt.run(() => gate.unlock(secret));
  };
  if (attempt.error?.kind === 'passwordChanged' && gate.reopen !== undefined) {
    return <ReopenForm reopen={gate.reopen} clock={clock} unsent={attempt.error.unsent} />;
  }
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
        <OperatorLine operator={operator} />
        {isStuck && (
          <Alert tone="att" title={words('needsNetwork')}>
            {words('needsNetworkTodo')}
          </Alert>
        )}
        <AttemptAlert error={attempt.error} />
        {hasPasskey && unlockByPasskey !== undefined && (
          <PasskeyButton
            isBusy={attempt.isBusy}
            onPress={() => attempt.run(() => unlockByPasskey(operator.id))}
          />
        )}
        <PasswordSubmit
          id="accesso-password"
          password={password}
          onPassword={setPassword}
          attempt={attempt}
          isMissing={isMissing && password === ''}
          action={words('unlock')}
        />
        {!hasPasskey && unlockByPasskey !== undefined && (
          <CheckBox
            label={words('addPasskey')}
            hint={words('addPasskeyHint')}
            isChecked={addPasskey}
            onChange={setAddPasskey}
          />
        )}
        <p className="text-meta">{words('forgotten')}</p>
      </form>
    </Panel>
  );
}

const OperatorLine = ({ operator }: { readonly operator: KnownOperator }) => (
  <div className="person-line">
    <Avatar initials={operator.initials} tone="primary" size="lg" />
    <div>
      <p className="person-name">{operator.name}</p>
      <p className="page-sub">{words('afterUnlock')}</p>
    </div>
  </div>
);

interface PasskeyButtonProps {
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

const PasskeyButton = ({ isBusy, onPress }: PasskeyButtonProps) => (
  <>
    <Button size="lg" icon="key" busy={isBusy} onPress={onPress}>
      {words('passkeyUnlock')}
    </Button>
    <p className="divider">{words('orPassword')}</p>
  </>
);
