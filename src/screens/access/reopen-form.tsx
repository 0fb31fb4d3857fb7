import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { accessWords as words } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError } from './gate.ts';
import { useAttempt } from './use-attempt.ts';

export interface ReopenFormProps {
  readonly reopen: NonNullable<Gate['reopen']>;
  readonly clock: Clock;
  /** Facts closed with the earlier password that the centre hasn't got. */
  readonly unsent: number;
}

/** The password has changed at the centre: three ways to the data of this device, none loses any. */
export function ReopenForm({ reopen, clock, unsent }: ReopenFormProps) {
  const [password, setPassword] = useState('');
  const [hasForgotten, setForgotten] = useState(false);
  const attempt = useAttempt<GateError>(clock);
  const isWaiting = attempt.waitSeconds > 0;
  const wait = isWaiting ? words('wait', { n: attempt.waitSeconds }) : undefined;
  const openWithFile = ([file]: readonly File[]) => {
    if (file === undefined) return;
    attempt.run(async () => reopen({ kind: 'recoveryFile', file: await file.text() }));
  };
  return (
    <Panel title={words('reopenTitle')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') attempt.run(() => reopen({ kind: 'oldPassword', password }));
        }}
      >
        <p>{unsent === 0 ? words('reopenNothing') : words('reopenUnsent', { n: unsent })}</p>
        <AttemptAlert error={attempt.error} />
        <div className="field-and-button">
          <PassphraseField
            id="accesso-password-di-prima"
            label={words('oldPassword')}
            hint={words('oldPasswordHint')}
            value={password}
            onChange={setPassword}
          />
          <Button
            kind="primary"
            size="lg"
            type="submit"
            busy={attempt.isBusy}
            disabledReason={wait}
          >
            {words('openWithOld')}
          </Button>
        </div>
        {hasForgotten ? (
          <Forgotten
            isBusy={attempt.isBusy}
            onFile={openWithFile}
            onStartAnew={() => attempt.run(() => reopen({ kind: 'startAnew' }))}
          />
        ) : (
          <Button kind="quiet" onPress={() => setForgotten(true)}>
            {words('forgotOld')}
          </Button>
        )}
      </form>
    </Panel>
  );
}

interface ForgottenProps {
  readonly isBusy: boolean;
  readonly onFile: (files: readonly File[]) => void;
  readonly onStartAnew: () => void;
}

const Forgotten = ({ isBusy, onFile, onStartAnew }: ForgottenProps) => (
  <>
    <FileField
      id="accesso-file-di-recupero"
      label={words('recoveryFile')}
      hint={words('recoveryFileHint')}
      accept="application/json,.json"
      onChoose={onFile}
    />
    <div>
      <Button kind="secondary" busy={isBusy} onPress={onStartAnew}>
        {words('startAnew')}
      </Button>
      <p className="text-meta">{words('startAnewHint')}</p>
    </div>
  </>
);
