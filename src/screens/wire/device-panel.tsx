import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatBytes } from '../../i18n/format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useDesk, type Space } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { wireWords as words } from './wire.it.ts';

/** Below this many free bytes an interview may not fit: said before it starts. */
const LOW_SPACE = 200_000_000;

/** Name and number of the device, its space, and whether the browser may take it back. */
export function DevicePanel() {
  const { session, device } = useDesk();
  const { data: space, refetch } = useQuery({
    queryKey: ['device-space'],
    queryFn: () => device.space(),
    networkMode: 'always',
  });
  return (
    <Panel title={words('devicePanel')}>
      <div className="stack">
        <DescriptionList
          items={[
            { label: words('deviceName'), value: session.device.name },
            { label: words('deviceNumber'), value: session.device.number },
            ...(space === undefined ? [] : spaceItems(space)),
          ]}
        />
        {space !== undefined && <Gauge space={space} />}
        {isLow(space) && (
          <Alert tone="att" title={words('lowSpace')}>
            {words('lowSpaceTodo')}
          </Alert>
        )}
        {space !== undefined && (
          <Persist isPersistent={space.isPersistent} onAsked={() => void refetch()} />
        )}
      </div>
    </Panel>
  );
}

/** How full the browser's share of the disk is; nothing where the browser does not say. */
function Gauge({ space: { used, free } }: { readonly space: Space }) {
  if (used === null || free === null) return null;
  const total = used + free;
  const label = words('gauge', { used: formatBytes(used), total: formatBytes(total) });
  return <ProgressBar label={label} value={used} max={total} />;
}

const isLow = (space: Space | undefined): boolean =>
  typeof space?.free === 'number' && space.free < LOW_SPACE;

const bytesOr = (bytes: number | null): string =>
  bytes === null ? words('spaceUnknown') : formatBytes(bytes);

const spaceItems = ({ used, free, isPersistent }: Space) => [
  { label: words('spaceUsed'), value: bytesOr(used) },
  { label: words('spaceFree'), value: bytesOr(free) },
  { label: words('persistence'), value: words(isPersistent ? 'persistent' : 'notPersistent') },
];

interface PersistProps {
  readonly isPersistent: boolean;
  readonly onAsked: () => void;
}

function Persist({ isPersistent, onAsked }: PersistProps) {
  const { device } = useDesk();
  const { run, isBusy } = useOnce();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const ask = () =>
    run(async () => {
      setAnswer(await device.persist());
      onAsked();
      return false;
    });
  return (
    <>
      {!isPersistent && (
        <Button busy={isBusy} onPress={ask}>
          {words('persist')}
        </Button>
      )}
      <p role="status" className="text-meta">
        {answer !== null && words(answer ? 'persistGranted' : 'persistRefused')}
      </p>
    </>
  );
}
