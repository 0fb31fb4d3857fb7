import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatDayMonth } from '../../i18n/format.ts';
import { groupBy } from '../../kernel/group-by.ts';
import {
  addDays,
  addMonths,
  isIsoDate,
  isoDateOf,
  partsOf,
  type IsoDate,
} from '../../kernel/iso-date.ts';
import type { TimelineLane, TimelineMark, TimelineProps } from '../../ui/timeline.tsx';
import { closedWord, isInHand, isOver, lifeOf } from '../prestazione-life.ts';
import { serviceShortName } from '../service-names.it.ts';
import { words } from './person.it.ts';

/** A person's path as a picture: one lane per service, from the first day to the last. */
export function pathTimeline(
  prestazioni: readonly PrestazioneSummary[],
  today: IsoDate,
): TimelineProps {
  const byService = groupBy(
    prestazioni.toSorted((a, b) => a.openedAt - b.openedAt),
    ({ service }) => service,
  );
  const lanes = [...byService].map(([service, own]) => laneOf(service, own, today));
  const days = lanes.flatMap(({ marks }) => marks.flatMap(({ from, to }) => [from, to ?? from]));
  return { lanes, today, ...rangeOf(days, today) };
}

/** At least four months, a little air at both ends. */
function rangeOf(
  days: readonly IsoDate[],
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const [first = today] = [...days, addMonths(today, -2)].toSorted();
  const last = [...days, addMonths(today, 2)].toSorted().at(-1) ?? today;
  return { from: addDays(first, -7), to: addDays(last, 21) };
}

function laneOf(service: string, own: readonly PrestazioneSummary[], today: IsoDate): TimelineLane {
  return {
    id: service,
    badge: { letter: service, state: badgeState(own) },
    label: serviceShortName(service),
    marks: own.flatMap((one) => marksOf(one, today)),
  };
}

function badgeState(own: readonly PrestazioneSummary[]): 'ahead' | 'current' | 'done' {
  if (own.some(isInHand)) return 'current';
  return own.some((one) => lifeOf(one) === 'conclusa') ? 'done' : 'ahead';
}

const dayOr = (day: string | null, fallback: IsoDate): IsoDate =>
  day !== null && isIsoDate(day) ? day : fallback;

function marksOf(one: PrestazioneSummary, today: IsoDate): readonly TimelineMark[] {
  const opened = isoDateOf(one.openedAt);
  const from = dayOr(one.startedOn, opened);
  const id = one.stream;
  const to = dayOr(one.endedOn ?? one.eventDate, from);
  switch (lifeOf(one)) {
    case 'conclusa':
      return [{ id, kind: 'done', from, to, label: spanLabel(from, to) }];
    case 'chiusa': {
      const label = `${closedWord(one)}, ${formatDayMonth(to)}`;
      return [{ id, kind: 'proposed', from, to, label }];
    }
    case 'proposta':
      return [proposedMark(one, dayOr(one.proposedOn, opened))];
    case 'aperta':
    case 'inCorso':
    case 'sospesa':
      return [
        { id, kind: 'current', from, to: from > today ? from : today },
        ...deadlines(one, today),
      ];
  }
}

function proposedMark(one: PrestazioneSummary, proposedOn: IsoDate): TimelineMark {
  const appointment = one.appointments.find(({ date }) => isIsoDate(date));
  const from = dayOr(appointment?.date ?? null, proposedOn);
  const label =
    appointment === undefined
      ? words('proposedLabel')
      : words('proposedFor', { day: formatDayMonth(from) });
  return { id: one.stream, kind: 'proposed', from, to: addDays(from, 14), label };
}

const deadlines = (one: PrestazioneSummary, today: IsoDate): readonly TimelineMark[] =>
  one.appointments.flatMap(({ date }, index) =>
    isIsoDate(date) && date >= today
      ? {
          id: `${one.stream}-${index}`,
          kind: 'deadline' as const,
          from: date,
          label: words('appointmentOn', { day: formatDayMonth(date) }),
        }
      : [],
  );

/** `10 set`, or `14–22 set` for more days of one month. */
function spanLabel(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatDayMonth(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${partsOf(from).day}–${formatDayMonth(to)}`
    : `${formatDayMonth(from)}–${formatDayMonth(to)}`;
}

/** In order of what is due: in hand, proposed by date, then what is over, latest first. */
export const inOrderOfDue = (
  prestazioni: readonly PrestazioneSummary[],
): readonly PrestazioneSummary[] =>
  prestazioni.toSorted((a, b) => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
    if (isOver(a)) return b.updatedAt - a.updatedAt;
    if (isInHand(a) !== isInHand(b)) return isInHand(a) ? -1 : 1;
    return dueOf(a) < dueOf(b) ? -1 : 1;
  });

/** Without an appointment, after those that have one. */
const dueOf = (one: PrestazioneSummary): string =>
  one.appointments[0]?.date ?? `9999 ${one.proposedOn ?? ''}`;
