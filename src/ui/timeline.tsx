import { formatMonth } from '../i18n/format.ts';
import { useCommon } from '../i18n/locale.tsx';
import { addDays, addMonths, daysBetween, isoDate, type IsoDate } from '../kernel/iso-date.ts';
import { classNames } from './class-names.ts';
import { ServiceBadge, type ServiceBadgeProps } from './service-badge.tsx';

/** Done filled green, in hand blue, proposed dashed outline, deadline amber diamond. */
export interface TimelineMark {
  readonly id: string;
  readonly kind: 'done' | 'current' | 'proposed' | 'deadline';
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  /** Drawn beside it: «14–22 set». */
  readonly label?: string | undefined;
}

export interface TimelineLane {
  readonly id: string;
  readonly badge?: ServiceBadgeProps | undefined;
  readonly label: string;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineProps {
  readonly lanes: readonly TimelineLane[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
}

/**
 * Lanes on a real time axis. It is a picture (hidden from screen readers): the list of the same
 * things in order of what is due must follow it, and is its text equivalent.
 */
export function Timeline({ lanes, from, to, today }: TimelineProps) {
  const common = useCommon();
  const days = Math.max(1, daysBetween(from, to));
  const at = (day: IsoDate) => daysBetween(from, day) / days;
  return (
    <div className="timeline" aria-hidden="true">
      <div className="timeline-axis">
        {axisMonths(from, to).map((month) => (
          <span key={month} className="timeline-tick" style={{ '--at': at(month) }}>
            {monthName(month)}
          </span>
        ))}
        {today >= from && today <= to && (
          <span className="timeline-today" style={{ '--at': at(today) }}>
            <span>{common('today')}</span>
          </span>
        )}
      </div>
      {lanes.map((lane) => (
        <div key={lane.id} className="timeline-lane">
          <span className="timeline-name">
            {lane.badge && <ServiceBadge {...lane.badge} />}
            {lane.label}
          </span>
          <span className="timeline-track">
            {lane.marks.map((mark) => (
              <Mark key={mark.id} mark={mark} at={at} />
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

interface MarkProps {
  readonly mark: TimelineMark;
  readonly at: (day: IsoDate) => number;
}

function Mark({ mark, at }: MarkProps) {
  const isDeadline = mark.kind === 'deadline';
  const start = at(mark.from);
  const span = isDeadline ? 0 : at(addDays(mark.to ?? mark.from, 1)) - start;
  const style = { '--at': start, '--span': span };
  return (
    <>
      <span className={`timeline-mark timeline-${mark.kind}`} style={style} />
      {mark.label !== undefined && (
        <span
          className={classNames(
            'timeline-words',
            isDeadline && 'timeline-words-deadline',
            start + span > 0.75 && 'timeline-words-before',
          )}
          style={style}
        >
          {mark.label}
        </span>
      )}
    </>
  );
}

/** As many labels as have room: every month, or every second, third, sixth, twelfth. */
const MOST_LABELS = 7;

/** The first days of the months that the axis names, always January among them. */
export function axisMonths(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const starts: IsoDate[] = [];
  let month = isoDate(`${from.slice(0, 7)}-01`);
  if (month < from) month = addMonths(month, 1);
  for (; month < to; month = addMonths(month, 1)) starts.push(month);
  const step = [1, 2, 3, 6].find((every) => starts.length / every <= MOST_LABELS) ?? 12;
  return starts.filter((start) => (Number(start.slice(5, 7)) - 1) % step === 0);
}

const monthName = (month: IsoDate): string =>
  month.slice(5, 7) === '01' ? `${formatMonth(month)} ${month.slice(0, 4)}` : formatMonth(month);
