import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { useHasConcluded } from './first-conclusion.ts';
import { InstallSteps } from './install-steps.tsx';
import { installWords as words } from './install.it.ts';

/** Offered on an office page once this person has concluded an interview; never again after a no. */
export function InstallOffer() {
  const { device } = useDesk();
  const install = useLive(device.install) ?? 'none';
  const hasConcluded = useHasConcluded(useSummaries());
  if (install === 'none' || !hasConcluded || !device.mayOfferInstall()) return null;
  return (
    <Alert
      tone="info"
      title={words('title')}
      action={
        <span className="btn-group">
          {install === 'button' && <InstallSteps install={install} />}
          <Button kind="quiet" onPress={() => device.refuseInstall()}>
            {words('notNow')}
          </Button>
        </span>
      }
    >
      {words(install === 'byHand' ? 'whyByHand' : 'why')}
    </Alert>
  );
}
