import type { WireStatus } from '../../domain/ports.ts';
import { formatSince } from '../../i18n/format.ts';
import type { WireLink, WireNode, WireProps } from '../../ui/wire.tsx';
import { sinceWords, untilWords } from './moments.ts';
import { wireWords as words } from './wire.it.ts';

/** The wire of three nodes: a node is filled when the latest answers are there. */
export function wireView(status: WireStatus, now: number): Omit<WireProps, 'label'> {
  const isReceived = status.unsent === 0 && status.receivedAt !== null;
  const isDurable = isReceived && status.durable && status.durableAt !== null;
  return {
    nodes: [
      { icon: 'check', title: words('saved'), detail: unsentWords(status, now), isReached: true },
      nodeAt(
        { icon: 'pa', title: words('received'), isReached: isReceived },
        status.receivedAt,
        now,
      ),
      nodeAt(
        { icon: 'files', title: words('durable'), isReached: isDurable },
        status.durableAt,
        now,
      ),
    ],
    links: [networkLink(status, now), durableLink(status)],
  };
}

const nodeAt = (node: Omit<WireNode, 'detail'>, at: number | null, now: number): WireNode => ({
  ...node,
  detail: at === null ? words('nothingYet') : untilWords(at, now),
});

function unsentWords({ unsent, oldestUnsentAt }: WireStatus, now: number): string {
  if (unsent === 0) return words('nothingToSend');
  return words('toSend', { n: unsent, since: formatSince(oldestUnsentAt ?? now, now) });
}

function networkLink(status: WireStatus, now: number): WireLink {
  if (status.network === 'online') return { flows: true, spoken: words('linked') };
  return { flows: false, note: troubleWords(status, now), spoken: words('cut') };
}

const durableLink = ({ durable, receivedAt }: WireStatus): WireLink => {
  const flows = durable || receivedAt === null;
  return { flows, spoken: words(flows ? 'linked' : 'cut') };
};

/** What keeps answers here: `Senza rete dalle 08:31`. */
function troubleWords({ network, since }: WireStatus, now: number): string {
  switch (network) {
    case 'online':
      return words('linked');
    case 'offline':
      return words('offline', { since: sinceWords(since, now) });
    case 'needsSignIn':
      return words('needsSignIn');
    case 'refused':
      return words('refused');
  }
}

/** The same in a line of its own, also when all is well: `c’è, dalle 08:31`. */
export const networkWords = (status: WireStatus, now: number): string =>
  status.network === 'online'
    ? words('online', { since: sinceWords(status.since, now) })
    : troubleWords(status, now);
