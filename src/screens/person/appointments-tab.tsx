import { useState } from 'react';
import type { AppointmentOutcome } from '../../domain/fact-types.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { addDays, isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { agendaWords } from '../agenda/agenda.it.ts';
import { appointmentsIn } from '../agenda/appointments.ts';
import { CalendarExport } from '../agenda/calendar-export.tsx';
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
    <Panel
      title={words('appointments')}
      meta={ordered.length > 0 && <PersonCalendar prestazioni={prestazioni} today={today} />}
      flush
    >
      {ordered.length === 0 ? (
        <EmptyState>{words('noAppointments')}</EmptyState>
      ) : (
        <RowList label={words('appointments')} rows="agenda">
          {ordered.map(({ key, service, date, time, place, outcome }) => (
            <Row
              key={key}
              lead={<ServiceBadge letter={service} />}
              title={`${isIsoDate(date) ? formatLongDate(date) : date}${
                time === null ? '' : words('atTime', { time })
              }`}
              sub={[serviceShortName(service), place].filter(Boolean).join(' · ')}
              isFaded={date < today || outcome === 'AN'}
              end={
                outcome === null
                  ? date < today && <Pill icon="clock">{words('past')}</Pill>
                  : outcomePill(outcome)
              }
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

const OUTCOME_TONES = { P: 'ok', AG: 'neutral', AI: 'att', AN: 'neutral' } as const;

const outcomePill = (outcome: AppointmentOutcome) => (
  <Pill tone={OUTCOME_TONES[outcome]} icon={outcome === 'P' ? 'check' : 'close'}>
    {agendaWords(`outcome${outcome}`)}
  </Pill>
);

interface PersonCalendarProps {
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly today: IsoDate;
}

/** What is still to come, as a file for the person’s own calendar. */
function PersonCalendar({ prestazioni, today }: PersonCalendarProps) {
  const [isOpen, setOpen] = useState(false);
  const coming = appointmentsIn(prestazioni, { from: today, to: addDays(today, 3650) });
  if (coming.length === 0) return null;
  return (
    <>
      <Button kind="quiet" icon="calendar" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {agendaWords('export')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={agendaWords('export')}>
        <CalendarExport appointments={coming} day={null} />
      </Sheet>
    </>
  );
}
