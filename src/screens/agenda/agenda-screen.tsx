import './agenda.scss';
import { useMemo, useState } from 'react';
import { groupBy } from '../../kernel/group-by.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { formatDate, formatLongDate, formatLongDay, formatTime } from '../../i18n/format.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { StartErrorAlert } from '../start-error-alert.tsx';
import { useStart, type Start } from '../use-start.ts';
import { AgendaBar, type AgendaLook } from './agenda-bar.tsx';
import { daysOf } from './agenda-days.ts';
import { agendaWords as words } from './agenda.it.ts';
import { AppointmentRow } from './appointment-row.tsx';
import { AppointmentSheet } from './appointment-sheet.tsx';
import {
  appointmentsIn,
  doubledIn,
  filtered,
  lastBegun,
  type Appointment,
} from './appointments.ts';
import { CalendarExport } from './calendar-export.tsx';
import { NewAppointmentSheet } from './new-appointment-sheet.tsx';
import { useReminderPermission, useReminders } from './reminders.ts';

/** What is open over the list. */
type Opened = { readonly id: string } | 'new' | 'export' | null;

/** `/agenda`: the appointments of a day, a week or the next sixty days. */
export function AgendaScreen() {
  const { clock } = useDesk();
  const prestazioni = usePrestazioni();
  const today = isoDateOf(clock.now());
  const [look, setLook] = useState<AgendaLook>({
    view: 'week',
    day: today,
    operator: null,
    place: null,
  });
  const [opened, setOpened] = useState<Opened>(null);
  useReminders();
  const all = useMemo(
    () => appointmentsIn(prestazioni ?? [], daysOf(look.view, look.day)),
    [prestazioni, look.view, look.day],
  );
  const shown = useMemo(() => filtered(all, look), [all, look]);
  const close = () => setOpened(null);
  return (
    <div className="agenda-screen">
      <PageHeader
        title={words('title')}
        sub={subOf(look)}
        actions={<Actions onOpen={setOpened} isEmpty={shown.length === 0} />}
      />
      <div className="stack">
        <AgendaBar look={look} onLook={setLook} places={placesOf(prestazioni ?? [])} />
        {prestazioni !== undefined && (
          <Days
            appointments={shown}
            doubled={doubledIn(all)}
            onManage={(id) => setOpened({ id })}
          />
        )}
      </div>
      {opened === 'new' && (
        <NewAppointmentSheet onClose={close} draft={{ date: firstDay(look, today) }} />
      )}
      {opened === 'export' && (
        <Sheet isOpen onClose={close} title={words('export')}>
          <CalendarExport appointments={shown} day={look.view === 'day' ? look.day : null} />
        </Sheet>
      )}
      {opened !== null && typeof opened === 'object' && (
        <AppointmentSheet id={opened.id} onClose={close} />
      )}
    </div>
  );
}

/** The day being looked at, unless it is gone. */
const firstDay = ({ view, day }: AgendaLook, today: IsoDate): IsoDate | null =>
  view === 'day' && day >= today ? day : null;

function subOf({ view, day }: AgendaLook): string {
  if (view === 'day') return words('subDay', { day: capital(formatLongDate(day)) });
  if (view === 'next') return words('subNext');
  const { from, to } = daysOf(view, day);
  return words('subWeek', { from: formatDate(from), to: formatDate(to) });
}

const placesOf = (prestazioni: NonNullable<ReturnType<typeof usePrestazioni>>): readonly string[] =>
  [
    ...new Set(
      prestazioni.flatMap(({ appointments }) => appointments.flatMap(({ place }) => place ?? [])),
    ),
  ].toSorted();

interface ActionsProps {
  readonly onOpen: (opened: Opened) => void;
  readonly isEmpty: boolean;
}

function Actions({ onOpen, isEmpty }: ActionsProps) {
  const { state, ask } = useReminderPermission();
  return (
    <div className="btn-group no-print">
      {state === 'default' && (
        <Button kind="quiet" icon="clock" onPress={ask}>
          {words('remind')}
        </Button>
      )}
      {!isEmpty && (
        <>
          <Button kind="quiet" icon="download" onPress={() => onOpen('export')}>
            {words('export')}
          </Button>
          <Button icon="print" onPress={() => globalThis.print()}>
            {words('print')}
          </Button>
        </>
      )}
      <LinkButton kind="quiet" href="/agenda/gruppi">
        {words('groups')}
      </LinkButton>
      <Button icon="plus" kind="primary" onPress={() => onOpen('new')}>
        {words('newOne')}
      </Button>
    </div>
  );
}

interface DaysProps {
  readonly appointments: readonly Appointment[];
  readonly doubled: ReadonlySet<string>;
  readonly onManage: (id: string) => void;
}

function Days({ appointments, doubled, onManage }: DaysProps) {
  const { clock } = useDesk();
  const start = useStart();
  const today = isoDateOf(clock.now());
  if (appointments.length === 0) {
    return (
      <EmptyState action={<LinkButton href="/persone">{words('emptyAction')}</LinkButton>}>
        {words('empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <StartErrorAlert error={start.error} />
      {[...groupBy(appointments, ({ date }) => date)].map(([day, own]) => (
        <Day
          key={day}
          {...{ day, start, doubled, onManage }}
          appointments={own}
          now={day === today ? formatTime(clock.now()) : undefined}
        />
      ))}
    </>
  );
}

interface DayProps extends DaysProps {
  readonly day: IsoDate;
  readonly start: Start;
  /** `HH:MM` today. */
  readonly now: string | undefined;
}

function Day({ day, appointments, start, now, doubled, onManage }: DayProps) {
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
            isDoubled={doubled.has(one.id)}
            onManage={onManage}
          />
        ))}
      </RowList>
    </Panel>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
