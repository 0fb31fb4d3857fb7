import { Button } from '../../ui/button.tsx';
import { useDesk, type InstallWay } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { installWords as words } from './install.it.ts';

/** How Sportello goes among the programs of this device: with a button, or by hand on an iPad. */
export function InstallSteps({ install }: { readonly install: Exclude<InstallWay, 'none'> }) {
  const { device } = useDesk();
  const { run, isBusy } = useOnce();
  if (install === 'byHand') {
    return (
      <ol>
        <li>{words('share')}</li>
        <li>{words('addToHome')}</li>
        <li>{words('openFromHome')}</li>
      </ol>
    );
  }
  return (
    <Button
      icon="download"
      busy={isBusy}
      onPress={() =>
        run(async () => {
          await device.askInstall();
          return false;
        })
      }
    >
      {words('install')}
    </Button>
  );
}
