import type { WireStatus } from '../../domain/ports.ts';
import { formatSince } from '../../i18n/format.ts';
import { DescriptionList, type DescriptionItem } from '../../ui/description-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { momentWords } from './moments.ts';
import { networkWords } from './wire-view.ts';
import { wireWords as words } from './wire.it.ts';

/** The three states in figures and times: oldest unsent, last confirmation, what is still to come. */
export function StatePanel() {
  const { wire, clock } = useDesk();
  const status = useLive(wire.status());
  return (
    <Panel title={words('statePanel')}>
      {status === undefined ? (
        <p className="text-meta">{words('notKnown')}</p>
      ) : (
        <DescriptionList items={itemsOf(status, clock.now())} />
      )}
    </Panel>
  );
}

const itemsOf = (status: WireStatus, now: number): readonly DescriptionItem[] => [
  { label: words('network'), value: networkWords(status, now) },
  { label: words('unsent'), value: counted(status.unsent, 'unsentCount') },
  ...oldestItem(status, now),
  { label: words('lastReceived'), value: momentOrNone(status.receivedAt, now) },
  { label: words('lastDurable'), value: momentOrNone(status.durableAt, now) },
  { label: words('lag'), value: counted(status.lag, 'lagCount') },
];

const counted = (n: number, key: 'unsentCount' | 'lagCount'): string =>
  n === 0 ? words('none') : words(key, { n });

const momentOrNone = (at: number | null, now: number): string =>
  at === null ? words('nothingYet') : momentWords(at, now);

const oldestItem = ({ oldestUnsentAt: at }: WireStatus, now: number): readonly DescriptionItem[] =>
  at === null
    ? []
    : [
        {
          label: words('oldest'),
          value: words('oldestAt', { moment: momentWords(at, now), since: formatSince(at, now) }),
        },
      ];
