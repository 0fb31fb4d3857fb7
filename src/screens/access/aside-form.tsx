import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { accessWords as words } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError, KnownOperator } from './gate.ts';
import { useAttempt } from './use-attempt.ts';

export interface AsideFormProps {
  readonly operator: KnownOperator;
  readonly recover: NonNullable<Gate['recoverAside']>;
  readonly clock: Clock;
}

/** Work that a forgotten password has closed: the office's recovery file opens it again. */
export function AsideForm({ operator, recover, clock }: AsideFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const attempt = useAttempt<GateError>(clock);
  const choose = ([file]: readonly File[]) => {
    if (file === undefined) return;
    attempt.run(async () => recover({ operator: operator.id, password, file: await file.text() }));
  };
  return (
    <Panel title={words('asideTitle')}>
      <div className="stack">
        <p>{words('asideText', { n: operator.aside ?? 0 })}</p>
        <AttemptAlert error={attempt.error} saysCredentials />
        {isOpen ? (
          <>
            <PassphraseField
              id="accesso-password-recupero"
              label={words('password')}
              value={password}
              onChange={setPassword}
            />
            <FileField
              id="accesso-recupero"
              label={words('recoveryFile')}
              hint={words('recoveryFileHint')}
              accept="application/json,.json"
              onChoose={choose}
            />
          </>
        ) : (
          <Button kind="secondary" onPress={() => setOpen(true)}>
            {words('asideOpen')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
