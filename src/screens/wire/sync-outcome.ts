import type { SyncReport } from '../../domain/ports.ts';
import type { AlertTone } from '../../ui/alert.tsx';
import { wireWords as words } from './wire.it.ts';

export interface OutcomeWords {
  readonly tone: AlertTone;
  readonly title: string;
  readonly text: string;
}

/** What *Sincronizza ora* did, in words: what moved, and what kept the rest. */
export function outcomeWords(report: SyncReport): OutcomeWords {
  const moved = movedWords(report);
  if (report.outcome === 'done') {
    return {
      tone: report.quarantined > 0 ? 'att' : 'ok',
      title: words('done'),
      text: moved === '' ? words('allThere') : moved,
    };
  }
  return {
    tone: 'att',
    title: words(moved === '' ? 'notDone' : 'partly'),
    text: [moved, whyNot(report.outcome)].filter(Boolean).join(' '),
  };
}

/** A bug on the way: nothing is lost, and it is not called success. */
export const brokenSync: OutcomeWords = {
  tone: 'err',
  get title() {
    return words('notDone');
  },
  get text() {
    return words('syncBroken');
  },
};

const movedWords = ({ sent, received, quarantined }: SyncReport): string =>
  [
    sent > 0 && words('sent', { n: sent }),
    received > 0 && words('got', { n: received }),
    quarantined > 0 && words('putAside', { n: quarantined }),
  ]
    .filter(Boolean)
    .join(' ');

function whyNot(outcome: Exclude<SyncReport['outcome'], 'done'>): string {
  switch (outcome) {
    case 'offline':
      return words('whyOffline');
    case 'needsSignIn':
      return words('whyNeedsSignIn');
    case 'refused':
      return words('whyRefused');
    case 'busyElsewhere':
      return words('whyBusyElsewhere');
    case 'diskFull':
      return words('whyDiskFull');
  }
}
