import { Wire } from '../../ui/wire.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { wireView } from './wire-view.ts';
import { wireWords as words } from './wire.it.ts';

/** Where the answers are, as three nodes; nothing until the first reading. */
export function WirePanel() {
  const { wire, clock } = useDesk();
  const status = useLive(wire.status());
  if (status === undefined) return null;
  return <Wire label={words('where')} {...wireView(status, clock.now())} />;
}
