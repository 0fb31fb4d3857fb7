import { useState } from 'react';
import { defaultOfficeSettings } from '../../domain/office-settings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOfficeSettings } from '../place-of.ts';
import type { KioskFailure } from './kiosk-care.ts';
import { words } from './kiosk-setup.it.ts';

const CODE_LENGTH = 8;

/** `/amministrazione/chiosco`: makes this browser a kiosk. */
export function KioskSetupScreen() {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const { become, failure, isBusy } = useBecoming();
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words('sub')}
        breadcrumb={[{ label: words('administration'), href: '/amministrazione' }]}
        takesFocus
      />
      <form
        className="columns"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setShort(code.length < CODE_LENGTH);
          if (code.length >= CODE_LENGTH) void become(name.trim(), code);
        }}
      >
        <Panel title={words('title')}>
          <div className="stack">
            {failure && (
              <Alert tone="err" live="assertive">
                {words(failure)}
              </Alert>
            )}
            <TextField
              label={words('name')}
              hint={words('nameHint')}
              optional
              maxLength={60}
              value={name}
              onChange={setName}
            />
            <PassphraseField
              label={words('code')}
              hint={words('codeHint')}
              autoComplete="new-password"
              error={isShort ? words('shortCode') : undefined}
              value={code}
              onChange={setCode}
            />
            <div>
              <Button kind="primary" type="submit" busy={isBusy}>
                {words('become')}
              </Button>
            </div>
          </div>
        </Panel>
        <WhatHappens />
      </form>
    </>
  );
}

function WhatHappens() {
  return (
    <Panel title={words('whatHappens')}>
      <ul>
        {(['what1', 'what2', 'what3', 'what4'] as const).map((what) => (
          <li key={what}>{words(what)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** On success the page starts again as a kiosk: there is nothing to show here any more. */
function useBecoming() {
  const { kiosk } = useDesk();
  const settings = useOfficeSettings();
  const [failure, setFailure] = useState<KioskFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const become = async (name: string, exitCode: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const { kioskSeconds: idleSeconds } = (settings ?? defaultOfficeSettings).thresholds;
    const done = await kiosk.become({ name, exitCode, idleSeconds });
    if (done.ok) return;
    setBusy(false);
    setFailure(done.error);
  };
  return { become, failure, isBusy };
}
