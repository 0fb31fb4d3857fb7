import { useState } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { exitWords as words } from './exit.it.ts';
import type { ExitFailure, ExitMeans, KioskPort } from './kiosk-port.ts';

interface ExitFormProps {
  readonly port: KioskPort;
  readonly onBack: () => void;
  readonly onLeft: () => void;
}

/** An operator of the office closes the kiosk: by password at the centre, by code without network. */
export function ExitForm({ port, onBack, onLeft }: ExitFormProps) {
  const [username, setUsername] = useState('');
  const [secret, setSecret] = useState('');
  const [byCode, setByCode] = useState(false);
  const [failure, setFailure] = useState<ExitFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    if (isBusy || secret === '') return;
    setBusy(true);
    const means: ExitMeans = byCode
      ? { kind: 'code', code: secret }
      : { kind: 'operator', username, password: secret };
    const left = await port.exit(means);
    setSecret('');
    setBusy(false);
    if (left.ok) return onLeft();
    setFailure(left.error);
    if (left.error.kind === 'offline' || left.error.kind === 'storage') setByCode(true);
  };
  return (
    <form
      className="stack"
      lang="it"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <PageHeader title={words('title')} sub={words('lead')} takesFocus />
      {failure && (
        <Alert tone={failure.kind === 'offline' ? 'att' : 'err'} live="assertive">
          {failureWords(failure)}
        </Alert>
      )}
      {!byCode && <TextField label={words('username')} value={username} onChange={setUsername} />}
      <PassphraseField
        key={byCode ? 'code' : 'password'}
        label={byCode ? words('code') : words('password')}
        hint={byCode ? words('codeHint') : undefined}
        autoComplete="new-password"
        value={secret}
        onChange={setSecret}
      />
      <div className="kiosk-actions">
        <Button size="xl" onPress={onBack}>
          {words('back')}
        </Button>
        <Button size="xl" kind="primary" type="submit" busy={isBusy}>
          {words('exit')}
        </Button>
      </div>
    </form>
  );
}

function failureWords(failure: ExitFailure): string {
  return failure.kind === 'tooSoon'
    ? words('tooSoon', { n: failure.waitSeconds })
    : words(failure.kind);
}
