import { minuteOf } from '../../kernel/time-of-day.ts';
import { useEffect, useMemo, useState } from 'react';
import { formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { serviceWords } from '../stream-title.ts';
import { agendaWords as words } from './agenda.it.ts';
import { appointmentsIn, type Appointment } from './appointments.ts';

/** Minutes before an appointment at which it is told. */
const BEFORE = 10;
const LOOK_EVERY_MS = 30_000;

/** Whether this device may show notices: `unknown` where the browser has none. */
export type ReminderPermission = 'default' | 'granted' | 'denied' | 'unknown';

const permission = (): ReminderPermission =>
  'Notification' in globalThis ? Notification.permission : 'unknown';

/** Asked when somebody presses the button, never by itself. */
export function useReminderPermission() {
  const [state, setState] = useState(permission);
  return {
    state,
    ask: () =>
      void Notification.requestPermission().then(
        (answer) => setState(answer),
        () => setState(permission()),
      ),
  };
}

/** Appointments of this operator, or of anybody, that begin within ten minutes from `time`. */
export const soonAt = (
  appointments: readonly Appointment[],
  { time, operator }: { readonly time: string; readonly operator: string },
): readonly Appointment[] =>
  appointments.filter((one) => {
    if (one.time === null || one.outcome !== null) return false;
    if (one.operator !== null && one.operator !== operator) return false;
    const left = minuteOf(one.time) - minuteOf(time);
    return left >= 0 && left <= BEFORE;
  });

/** While Sportello is open, tells each appointment once; a locked screen never shows a name. */
export function useReminders(): void {
  const { clock, session } = useDesk();
  const prestazioni = usePrestazioni();
  const today = isoDateOf(clock.now());
  const day = useMemo(
    () => appointmentsIn(prestazioni ?? [], { from: today, to: today }),
    [prestazioni, today],
  );
  useEffect(() => {
    const look = () => {
      if (permission() !== 'granted') return;
      const now = { time: formatTime(clock.now()), operator: session.operator.id };
      for (const one of soonAt(day, now)) void tell(one);
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [clock, day, session]);
}

/** One notice for each slot, also over a reload: the browser keeps the tag. */
async function tell({ id, time, service }: Appointment): Promise<void> {
  const tag = `${id} ${time ?? ''}`;
  if (sessionStorage.getItem(tag) !== null) return;
  sessionStorage.setItem(tag, 'told');
  const title = words('reminder', { time: time ?? '' });
  const options = { tag, body: serviceWords(service) };
  // The worker's notices outlive a reload; without a worker there is nothing to show them.
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.showNotification(title, options);
}
