import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { useDesk } from '../desk.tsx';
import { serviceShortName } from '../service-names.it.ts';
import { words } from './person.it.ts';

/** *Appuntamenti*: those to come first, then those gone by. */
export function AppointmentsTab({
  prestazioni,
}: {
  readonly prestazioni: readonly PrestazioneSummary[];
}) {
  const { clock } = useDesk();
  const today = isoDateOf(clock.now());
  const all = prestazioni
    .flatMap(({ stream, appointments }) =>
      appointments.map((one, index) => ({ ...one, key: `${stream} ${index}` })),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const ordered = [
    ...all.filter(({ date }) => date >= today),
    ...all.filter(({ date }) => date < today).toReversed(),
  ];
  return (
    <Panel title={words('appointments')} flush>
      {ordered.length === 0 ? (
        <EmptyState>{words('noAppointments')}</EmptyState>
      ) : (
        <RowList label={words('appointments')} rows="agenda">
          {ordered.map(({ key, service, date, time, place }) => (
            <Row
              key={key}
              lead={<ServiceBadge letter={service} />}
              title={`${isIsoDate(date) ? formatLongDate(date) : date}${
                time === null ? '' : words('atTime', { time })
              }`}
              sub={[serviceShortName(service), place].filter(Boolean).join(' · ')}
              isFaded={date < today}
              end={date < today && <Pill icon="clock">{words('past')}</Pill>}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}
