import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { downloadBlob } from '../download.ts';
import { useOnce } from '../use-once.ts';
import type { Gate } from './gate.ts';
import type { SetupDraft, SetupFaults } from './setup-draft.ts';
import { setupWords as words } from './setup.it.ts';

export interface RecoveryPanelProps {
  readonly draft: SetupDraft;
  readonly faults: SetupFaults;
  readonly onChange: (change: Partial<SetupDraft>) => void;
  readonly make: NonNullable<Gate['newRecoveryFile']>;
}

/** The file that opens what a forgotten password closed: made here, downloaded once, kept by nobody else. */
export function RecoveryPanel({ draft, faults, onChange, make }: RecoveryPanelProps) {
  const once = useOnce();
  const download = () =>
    once.run(async () => {
      const { publicKey, fileName, text } = await make(draft.officeName.trim());
      downloadBlob(new Blob([text], { type: 'application/json' }), fileName);
      onChange({ recoveryKey: publicKey });
      return false;
    });
  return (
    <Panel title={words('recovery')} meta={words('recoveryHint')}>
      <div className="questions">
        <p>{words('recoveryWhy')}</p>
        <Field
          id="avvio-recoveryKey"
          label={words('recovery')}
          shape="group"
          error={faults.recoveryKey}
        >
          {(control) => (
            <Button
              id={control.id}
              icon="download"
              aria-describedby={control['aria-describedby']}
              busy={once.isBusy}
              onPress={download}
            >
              {words('recoveryDownload')}
            </Button>
          )}
        </Field>
        {draft.recoveryKey !== '' && (
          <Alert tone="ok" live="polite">
            {words('recoveryDone')}
          </Alert>
        )}
      </div>
    </Panel>
  );
}
