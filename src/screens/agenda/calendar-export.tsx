import { useState } from 'react';
import type { CalendarNaming } from '../../exchange/calendar.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { USUAL_MINUTES } from '../../domain/appointments.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { useDesk, useLive, type Desk } from '../desk.tsx';
import { downloadBlob } from '../download.ts';
import { serviceWords } from '../stream-title.ts';
import { useOnce } from '../use-once.ts';
import { agendaWords as words } from './agenda.it.ts';
import type { Appointment } from './appointments.ts';
import type { PeopleIndex } from '../../domain/people-index.ts';

const NAMINGS = [
  {
    value: 'none',
    get label() {
      return words('namingNone');
    },
  },
  {
    value: 'initials',
    get label() {
      return words('namingInitials');
    },
  },
  {
    value: 'name',
    get label() {
      return words('namingName');
    },
  },
] as const;

export interface CalendarExportProps {
  readonly appointments: readonly Appointment[];
  /** In the file’s name, when it is of one day. */
  readonly day: IsoDate | null;
}

/** An .ics file of some appointments; of the people, as little as possible. */
export function CalendarExport({ appointments, day }: CalendarExportProps) {
  const { session, people } = useDesk();
  const index = useLive(people);
  const [naming, setNaming] = useState<CalendarNaming>('none');
  const [hasFailed, setFailed] = useState(false);
  const { run, isBusy } = useOnce();
  const write = () =>
    run(async () => {
      const { calendarFile, calendarFileName } = await import('../../exchange/calendar.ts');
      const file = calendarFile(
        appointments.map((one) => entryOf(one, index)),
        { naming, office: officeWords(session) },
      );
      setFailed(!file.ok);
      if (file.ok) {
        const blob = new Blob([file.value], { type: 'text/calendar;charset=utf-8' });
        downloadBlob(blob, calendarFileName(appointments.length, day));
      }
      return false;
    });
  return (
    <div className="stack">
      {hasFailed && <Alert tone="err">{words('exportFailed')}</Alert>}
      <p>{words('exportCount', { n: appointments.length })}</p>
      <RadioList
        label={words('naming')}
        hint={words('namingHint')}
        options={NAMINGS}
        value={naming}
        onChange={setNaming}
      />
      <div className="btn-group">
        <Button kind="primary" icon="download" busy={isBusy} onPress={write}>
          {words('download')}
        </Button>
      </div>
    </div>
  );
}

const officeWords = ({ office }: Desk['session']): string => `${office.name}, ${office.address}`;

const entryOf = (one: Appointment, index: PeopleIndex | undefined) => ({
  id: one.id,
  date: one.date,
  time: one.time,
  minutes: one.minutes ?? USUAL_MINUTES,
  what: serviceWords(one.service),
  person:
    (one.prestazione.person === null ? undefined : index?.get(one.prestazione.person)) ?? null,
  place: one.place,
  isCancelled: one.outcome === 'AN',
  moves: one.moves,
});
