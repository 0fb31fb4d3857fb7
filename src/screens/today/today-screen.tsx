import './today.scss';
import { useMemo } from 'react';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { formatLongDate, formatTime } from '../../i18n/format.ts';
import { getService } from '../../lep/catalogue.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { AppointmentRow } from '../agenda/appointment-row.tsx';
import { lastBegun, type Appointment } from '../agenda/appointments.ts';
import { useReminders } from '../agenda/reminders.ts';
import { useIntakes } from '../intakes/intake-records.ts';
import { ArrivalsPanel, DeparturesPanel } from '../transfer/arrivals-panel.tsx';
import { IntakesPanel } from '../intakes/intakes-panel.tsx';
import { StartErrorAlert } from '../start-error-alert.tsx';
import { useStart, type Start } from '../use-start.ts';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { lifeOf } from '../prestazione-life.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { nameOf } from '../stream-title.ts';
import { WirePanel } from '../wire/wire-panel.tsx';
import { AsidePanel } from './aside-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { todayRecords, type TodayRecords } from './today-records.ts';
import { todayWords as words } from './today.it.ts';

/** `/`: the day's appointments, what is half way, what waits, and where the answers are. */
export function TodayScreen() {
  const { session, clock } = useDesk();
  const prestazioni = usePrestazioni();
  const start = useStart();
  const intakes = useIntakes();
  useReminders();
  const today = isoDateOf(clock.now());
  const operator = session.operator.id;
  const records = useMemo(
    () => (prestazioni === undefined ? null : todayRecords(prestazioni, { today, operator })),
    [prestazioni, today, operator],
  );
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={[formatLongDate(today), records && countWords(records)].filter(Boolean).join(' · ')}
        actions={<Actions mine={records?.mine} start={start} />}
      />
      <div className="stack">
        <StartErrorAlert error={start.error} />
        <WirePanel />
        {records !== null && (
          <div className="columns">
            <AgendaOfToday appointments={records.appointments} start={start} />
            <div className="stack stack-tight">
              <ArrivalsPanel />
              <IntakesPanel waiting={intakes} />
              <DeadlinesPanel start={start} />
              <DeparturesPanel />
              <AsidePanel />
            </div>
          </div>
        )}
      </div>
    </>
  );
}

/** `7 appuntamenti, 2 conclusi` */
function countWords({ appointments }: TodayRecords): string {
  if (appointments.length === 0) return words('noAppointments');
  const n = appointments.filter((one) => lifeOf(one.prestazione) === 'conclusa').length;
  const all = words('appointments', { n: appointments.length });
  return n === 0 ? all : `${all}, ${words('concluded', { n })}`;
}

interface ActionsProps {
  readonly mine: TodayRecords['mine'];
  readonly start: Start;
}

/** The next right thing is the filled one: going on with the interview in hand, if there is one. */
function Actions({ mine, start }: ActionsProps) {
  const index = useLive(useDesk().people);
  return (
    <>
      <Button
        busy={start.isBusy}
        onPress={() => start.start({ service: getService('A'), person: null })}
      >
        {words('anonymous')}
      </Button>
      <LinkButton
        icon="plus"
        kind={mine === undefined ? 'primary' : 'secondary'}
        href="/persone/nuova"
      >
        {words('newPerson')}
      </LinkButton>
      {mine !== undefined && (
        <LinkButton icon="pencil" kind="primary" href={prestazioneHref(mine.stream)}>
          {words('resume', { name: nameOf(index, mine.person) })}
        </LinkButton>
      )}
    </>
  );
}

interface AgendaOfTodayProps {
  readonly appointments: readonly Appointment[];
  readonly start: Start;
}

function AgendaOfToday({ appointments, start }: AgendaOfTodayProps) {
  const now = formatTime(useDesk().clock.now());
  const last = lastBegun(appointments, now);
  return (
    <Panel title={words('agenda')} link={{ label: words('openAgenda'), href: '/agenda' }} flush>
      {appointments.length === 0 ? (
        <EmptyState action={<LinkButton href="/persone">{words('emptyAgendaAction')}</LinkButton>}>
          {words('emptyAgenda')}
        </EmptyState>
      ) : (
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
      )}
    </Panel>
  );
}
