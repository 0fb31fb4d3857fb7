import { minuteOf } from '../../kernel/time-of-day.ts';
import type { PlannedMeeting } from '../../interview/planned-meetings.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import type { SpecialisticoSteps } from './steps.ts';

type Given = Answers<SpecialisticoSteps>;

export const meetings = ({ incontri }: Given) => openRows(incontri?.registro);

const when = ({ data = '', dalle = '' }: ReturnType<typeof meetings>[number]): string =>
  `${data}T${dalle}`;

/** The dates proposed that have a day, the nearest first. */
export const planned = (calendario: NonNullable<Given['accordo']>['calendario']) =>
  openRows(calendario)
    .flatMap(({ data, ...rest }) => (data === undefined ? [] : [{ ...rest, data }]))
    .toSorted((a, b) => `${a.data}T${a.ora ?? ''}`.localeCompare(`${b.data}T${b.ora ?? ''}`));

/** Each of them, where she joins the path and it is not over, is an appointment of the agenda. */
export const meetingsPlanned = ({ accordo }: Given): readonly PlannedMeeting[] =>
  accordo?.adesione === true
    ? planned(accordo.calendario).flatMap(({ row, data, ora, sede }) =>
        row === undefined
          ? []
          : [
              {
                row: `accordo.calendario#${row}`,
                date: data,
                time: ora ?? null,
                place: sede ?? null,
              },
            ],
      )
    : [];

/** Those at which she was, in order of time. */
export const attended = (given: Given) =>
  meetings(given)
    .filter(({ presenza }) => presenza === 'P')
    .toSorted((a, b) => when(a).localeCompare(when(b)));

/** Minutes of a meeting; 0 while a time is missing or they are the wrong way round. */
export const minutesOf = ({
  dalle,
  alle,
}: {
  readonly dalle?: string | undefined;
  readonly alle?: string | undefined;
}): number =>
  dalle === undefined || alle === undefined ? 0 : Math.max(0, minuteOf(alle) - minuteOf(dalle));

/** Minutes of all the meetings at which she was. */
export const minutesHeld = (given: Given): number =>
  attended(given).reduce((sum, meeting) => sum + minutesOf(meeting), 0);

/** `2 ore e 30 minuti`. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
  const parts = [
    hours === 0 ? '' : hours === 1 ? '1 ora' : `${hours} ore`,
    rest === 0 && hours > 0 ? '' : `${rest} minuti`,
  ];
  return parts.filter(Boolean).join(' e ');
}
