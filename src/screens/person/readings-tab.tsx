import { formatDateTime } from '../../i18n/format.ts';
import type { Attribution, StreamState } from '../../domain/stream-state.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { deviceCode, useDeviceNames } from '../device-name.ts';
import { useWho } from '../who.ts';
import { readingWords as words } from './readings.it.ts';

/** *Chi ha letto*: who opened this file, latest first. */
export function ReadingsTab({ state }: { readonly state: StreamState }) {
  const who = useWho();
  const deviceName = useDeviceNames();
  const rows = state.readings.toReversed();
  return (
    <Panel title={words('title')} flush>
      {rows.length === 0 ? (
        <EmptyState>{words('nobody')}</EmptyState>
      ) : (
        <DataTable<Attribution>
          caption={words('title')}
          rows={rows}
          rowId={({ fact }) => fact}
          columns={[
            { key: 'who', label: words('who'), isHeader: true, cell: ({ actor }) => who(actor) },
            {
              key: 'when',
              label: words('when'),
              cell: ({ at }) => formatDateTime(at),
            },
            {
              key: 'device',
              label: words('device'),
              cell: ({ device }) => deviceName(device) ?? deviceCode(device),
            },
          ]}
        />
      )}
      <p className="text-meta">{words('note')}</p>
    </Panel>
  );
}
