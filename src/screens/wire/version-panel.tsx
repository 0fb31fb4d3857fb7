import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { wireWords as words } from './wire.it.ts';

/** Whether a new version waits, and the button that applies it when asked. */
export function VersionPanel() {
  const { device } = useDesk();
  const isReady = useLive(device.update)?.isReady ?? false;
  return (
    <Panel title={words('versionPanel')}>
      {isReady ? (
        <Alert
          tone="info"
          title={words('updateReady')}
          live="polite"
          action={<Button onPress={() => device.applyUpdate()}>{words('update')}</Button>}
        >
          {words('updateWords')}
        </Alert>
      ) : (
        <p>{words('upToDate')}</p>
      )}
    </Panel>
  );
}
