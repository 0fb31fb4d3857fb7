import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { can } from '../../domain/permissions.ts';
import { DevicesPanel } from '../admin/devices-panel.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { DevicePanel } from './device-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import { QuarantinePanel } from './quarantine-panel.tsx';
import { StatePanel } from './state-panel.tsx';
import { StuckPanel } from './stuck-panel.tsx';
import { brokenSync, outcomeWords, type OutcomeWords } from './sync-outcome.ts';
import { VersionPanel } from './version-panel.tsx';
import { WirePanel } from './wire-panel.tsx';
import { wireWords as words } from './wire.it.ts';

/** `/sincronizzazione`: what is where, what is in the way, and what can be done about it. */
export function WireScreen() {
  const sync = useSyncNow();
  const { role } = useDesk().session.operator;
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words('sub')}
        actions={
          <Button kind="primary" icon="refresh" busy={sync.isBusy} onPress={sync.start}>
            {words('syncNow')}
          </Button>
        }
      />
      <div className="stack">
        <div aria-live="polite">{sync.outcome && <OutcomeAlert {...sync.outcome} />}</div>
        <WirePanel />
        <div className="columns">
          <div className="stack">
            <StatePanel />
            <StuckPanel />
            <QuarantinePanel />
            {can(role, 'devices.manage') && <DevicesPanel />}
          </div>
          <div className="stack">
            <DevicePanel />
            <FilePanel />
            <VersionPanel />
          </div>
        </div>
      </div>
    </>
  );
}

const OutcomeAlert = ({ tone, title, text }: OutcomeWords) => (
  <Alert tone={tone} title={title}>
    {text}
  </Alert>
);

function useSyncNow() {
  const { wire } = useDesk();
  const { run, isBusy } = useOnce();
  const [outcome, setOutcome] = useState<OutcomeWords | null>(null);
  const start = () =>
    run(async () => {
      const report = await wire.syncNow().catch(() => null);
      setOutcome(report === null ? brokenSync : outcomeWords(report));
      return false;
    });
  return { start, isBusy, outcome };
}
