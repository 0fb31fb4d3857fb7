import { useLive } from '../screens/desk.tsx';
import { Alert } from '../ui/alert.tsx';
import type { IdleWatch } from './idle-watch.ts';
import { idleWords as words } from './idle.it.ts';

/** Half a minute before the device locks by itself; any touch takes it away. */
export function IdleNotice({ idle }: { readonly idle: IdleWatch }) {
  const seconds = useLive(idle.secondsLeft) ?? null;
  return (
    <div className="idle-notice" role="status">
      {seconds !== null && (
        <Alert tone="att" title={words('title')}>
          <span aria-hidden>{words('seconds', { n: seconds })} </span>
          {words('todo')}
        </Alert>
      )}
    </div>
  );
}
