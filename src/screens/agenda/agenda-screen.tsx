import { useMemo } from 'react';
import { groupBy } from '../../kernel/group-by.ts';
import { addDays, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { formatLongDay, formatTime } from '../../i18n/format.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { agendaWords as words } from './agenda.it.ts';
import { AppointmentRow } from './appointment-row.tsx';
import { appointmentsIn, lastBegun, type Appointment } from './appointments.ts';
import { StartErrorAlert } from '../start-error-alert.tsx';
import { useStart, type Start } from '../use-start.ts';

/** How far the agenda looks. */
const DAYS = 60;

/** `/agenda`: the days with appointments, from today on. */
export function AgendaScreen() {
  const { clock } = useDesk();
  const prestazioni = usePrestazioni();
  const start = useStart();
  const today = isoDateOf(clock.now());
  const days = useMemo(() => {
    const window = { from: today, to: addDays(today, DAYS) };
    return groupBy(appointmentsIn(prestazioni ?? [], window), ({ date }) => date);
  }, [prestazioni, today]);
  if (prestazioni === undefined) return <PageHeader title={words('title')} sub={words('sub')} />;
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} />
      <div className="stack">
        <StartErrorAlert error={start.error} />
        {days.size === 0 && <NoAppointments />}
        {[...days].map(([day, appointments]) => (
          <Day
            key={day}
            day={day}
            appointments={appointments}
            start={start}
            now={day === today ? formatTime(clock.now()) : undefined}
          />
        ))}
      </div>
    </>
  );
}

const NoAppointments = () => (
  <EmptyState
    action={
      <LinkButton kind="primary" href="/persone">
        {words('emptyAction')}
      </LinkButton>
    }
  >
    {words('empty')}
  </EmptyState>
);

interface DayProps {
  readonly day: IsoDate;
  readonly appointments: readonly Appointment[];
  readonly start: Start;
  /** `HH:MM` today. */
  readonly now: string | undefined;
}

function Day({ day, appointments, start, now }: DayProps) {
  const last = now === undefined ? undefined : lastBegun(appointments, now);
  const title = now === undefined ? formatLongDay(day) : `${words('today')}, ${formatLongDay(day)}`;
  return (
    <Panel title={capital(title)} meta={words('count', { n: appointments.length })} flush>
      <RowList rows="agenda">
        {appointments.map((one) => (
          <AppointmentRow
            key={one.id}
            appointment={one}
            start={start}
            now={one === last ? now : undefined}
          />
        ))}
      </RowList>
    </Panel>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
