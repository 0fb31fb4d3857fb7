import { useState } from 'react';
import { formatDateTime, formatLongDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni, useStream } from '../office-records.ts';
import { nameOf, serviceWords } from '../stream-title.ts';
import { useWho } from '../who.ts';
import { AbsenceForm } from './absence-form.tsx';
import { agendaWords as words } from './agenda.it.ts';
import { findAppointment, type Appointment } from './appointments.ts';
import { CalendarExport } from './calendar-export.tsx';
import { CancelForm, MoveForm, OutcomeForm } from './appointment-forms.tsx';

export type AppointmentTask = 'view' | 'move' | 'outcome' | 'cancel' | 'export' | 'absence';

export interface AppointmentSheetProps {
  /** Fact that proposed it. */
  readonly id: string;
  readonly task?: AppointmentTask | undefined;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<AppointmentTask, string>> = {
  get view() {
    return words('appointment');
  },
  get move() {
    return words('moveTitle');
  },
  get outcome() {
    return words('recordOutcome');
  },
  get cancel() {
    return words('cancelTitle');
  },
  get export() {
    return words('oneIcs');
  },
  get absence() {
    return words('absence');
  },
};

/** One appointment: how it stands, how it was before, and what can be done with it. */
export function AppointmentSheet({ id, task: first = 'view', onClose }: AppointmentSheetProps) {
  const [task, setTask] = useState(first);
  const one = findAppointment(usePrestazioni() ?? [], id);
  if (one === undefined) return null;
  /** An unjustified absence asks at once what follows; everything else is done. */
  const afterOutcome = (outcome: string) => (outcome === 'AI' ? setTask('absence') : onClose());
  return (
    <Sheet isOpen onClose={onClose} title={TITLES[task]}>
      <div className="stack">
        <Brief one={one} />
        {task === 'view' && <View one={one} onTask={setTask} />}
        {task === 'move' && <MoveForm one={one} onDone={onClose} />}
        {task === 'outcome' && <OutcomeForm one={one} onDone={afterOutcome} />}
        {task === 'cancel' && <CancelForm one={one} onDone={onClose} />}
        {task === 'absence' && <AbsenceForm one={one} onDone={onClose} />}
        {task === 'export' && <CalendarExport appointments={[one]} day={one.date} />}
        {task !== 'view' && (
          <Button kind="quiet" icon="chevron-left" onPress={() => setTask('view')}>
            {words('back')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function Brief({ one }: { readonly one: Appointment }) {
  const index = useLive(useDesk().people);
  const who = useWho();
  const when = [
    formatLongDate(one.date),
    one.time ?? words('whole'),
    one.minutes !== null && words('minutes', { n: one.minutes }),
  ];
  return (
    <DescriptionList
      items={[
        { label: words('person'), value: nameOf(index, one.prestazione.person) },
        { label: words('service'), value: serviceWords(one.service) },
        { label: words('when'), value: when.filter(Boolean).join(', ') },
        {
          label: words('who'),
          value: one.operator === null ? words('nobody') : who(one.operator),
        },
        ...(one.place === null ? [] : [{ label: words('placeLabel'), value: one.place }]),
      ]}
    />
  );
}

interface ViewProps {
  readonly one: Appointment;
  readonly onTask: (task: AppointmentTask) => void;
}

function View({ one, onTask }: ViewProps) {
  return (
    <>
      {one.isDisputed && (
        <Alert tone="att" title={words('disputed')}>
          {words('disputedText')}
        </Alert>
      )}
      <History one={one} />
      <div className="btn-group">
        <Button kind="primary" onPress={() => onTask('outcome')}>
          {words('recordOutcome')}
        </Button>
        <Button onPress={() => onTask('move')}>{words('move')}</Button>
        {one.outcome === null && (
          <Button onPress={() => onTask('cancel')}>{words('cancel')}</Button>
        )}
        {one.outcome === 'AI' && (
          <Button onPress={() => onTask('absence')}>{words('absence')}</Button>
        )}
        <Button kind="quiet" icon="calendar" onPress={() => onTask('export')}>
          {words('oneIcs')}
        </Button>
      </div>
    </>
  );
}

/** Outcome and moves, with who, when and why. */
function History({ one }: { readonly one: Appointment }) {
  const who = useWho();
  const entry = useStream(one.prestazione.stream)?.state.appointments.find(
    ({ fact }) => fact === one.id,
  );
  if (entry === undefined) return null;
  const { closing, moves } = entry;
  return (
    <>
      <DescriptionList
        items={[
          {
            label: words('outcome'),
            value:
              closing === null
                ? words('noOutcome')
                : [
                    words('recordedBy', {
                      outcome: words(`outcome${closing.outcome}`),
                      who: who(closing.actor),
                      when: formatDateTime(closing.at),
                    }),
                    closing.reason,
                  ]
                    .filter(Boolean)
                    .join('. '),
          },
        ]}
      />
      {moves.length > 0 && (
        <>
          <h3>{words('history')}</h3>
          <ul>
            {moves.map((move) => (
              <li key={move.fact}>
                {words('movedFrom', { who: who(move.actor), when: formatDateTime(move.at) })}
                {': '}
                {isIsoDate(move.date) ? formatLongDate(move.date) : move.date}
                {move.time === null ? '' : `, ${move.time}`}. {move.reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
