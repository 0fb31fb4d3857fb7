import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { wireWords as words } from './wire.it.ts';

/** The browser threw away work that was only here: said once, with what to do. */
export function LostWorkNotice() {
  const { device } = useDesk();
  const lost = useLive(device.lost) ?? null;
  if (lost === null) return null;
  return (
    <Alert
      tone="err"
      title={words('lostTitle', { n: lost })}
      live="assertive"
      action={<Button onPress={() => device.lostRead()}>{words('lostRead')}</Button>}
    >
      {words('lostTodo')}
    </Alert>
  );
}
