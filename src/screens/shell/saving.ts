import { isoDateOf } from '../../kernel/iso-date.ts';
import type { WireStatus } from '../../domain/ports.ts';
import { formatNearDay, formatTime } from '../../i18n/format.ts';
import type { SavingStateProps } from '../../ui/saving-state.tsx';
import { shellWords as words } from './shell.it.ts';

/** The header's one place for saving: which of the honest states, and what is in the way. */
export function savingOf(status: WireStatus | undefined, now: number): SavingStateProps {
  const href = '/sincronizzazione';
  if (status === undefined) return { state: 'saved', href };
  if (status.quarantined.length > 0) {
    return { state: 'review', detail: words('waiting', { n: status.quarantined.length }), href };
  }
  if (status.unsent > 0) {
    const detail = [words('toSend', { n: status.unsent }), networkWords(status)].filter(Boolean);
    return { state: 'saved', detail: detail.join(' · '), href };
  }
  const at = status.durable ? status.durableAt : status.receivedAt;
  const detail = [at === null ? '' : momentWords(at, now), networkWords(status)].filter(Boolean);
  const state = at === null ? 'saved' : status.durable ? 'durable' : 'received';
  return { state, ...(detail.length === 0 ? {} : { detail: detail.join(' · ') }), href };
}

export function networkWords({ network }: WireStatus): string {
  switch (network) {
    case 'online':
      return '';
    case 'offline':
      return words('offline');
    case 'needsSignIn':
      return words('needsSignIn');
    case 'refused':
      return words('refused');
  }
}

/** `alle 10:42`, or the day when it was not today. */
function momentWords(at: number, now: number): string {
  const [day, today] = [isoDateOf(at), isoDateOf(now)];
  return day === today ? words('atTime', { time: formatTime(at) }) : formatNearDay(day, today);
}
