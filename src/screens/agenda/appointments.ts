import { isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';

export interface Appointment {
  /** Stable within the office: stream and place in its list. */
  readonly id: string;
  readonly prestazione: PrestazioneSummary;
  readonly service: string;
  readonly date: IsoDate;
  /** `HH:MM`, Italian local time; null when only the day was said. */
  readonly time: string | null;
  readonly place: string | null;
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The appointments of some days, both included, in order; those without a time close their day. */
export function appointmentsIn(
  prestazioni: readonly PrestazioneSummary[],
  { from, to }: Days,
): readonly Appointment[] {
  return prestazioni
    .flatMap((prestazione) =>
      prestazione.appointments.flatMap(({ date, ...rest }, index) =>
        isIsoDate(date) && date >= from && date <= to
          ? [{ ...rest, date, prestazione, id: `${prestazione.stream}#${index}` }]
          : [],
      ),
    )
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ date, time, id }: Appointment): string => `${date} ${time ?? '99:99'} ${id}`;

/** The last appointment that has begun by `time` (`HH:MM`): the “now” line goes under it. */
export const lastBegun = (
  appointments: readonly Appointment[],
  time: string,
): Appointment | undefined => appointments.findLast((one) => one.time !== null && one.time <= time);
