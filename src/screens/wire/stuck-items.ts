import type { Fence, LinkDetail, WireDetail, WireStatus } from '../../domain/ports.ts';
import type { StreamId } from '../../domain/ids.ts';
import { formatDuration, formatTime } from '../../i18n/format.ts';
import { wireWords as words } from './wire.it.ts';

/** One thing that keeps work from getting on; with a stream when it is about one. */
export interface StuckItem {
  readonly key: string;
  readonly stream: StreamId | null;
  readonly text: string;
}

/** A clock this far off is said: facts carry its time, ms. */
const CLOCK_TOLERANCE = 5 * 60_000;
/** One failed round is the network of every day. */
const FAILURES = 2;

/** What is in the way of this device, in words; empty when nothing is. */
export function stuckItems({ detail }: WireStatus): readonly StuckItem[] {
  if (detail === undefined) return [];
  return [
    ...detail.fences.map(fenceItem),
    ...detail.waiting.map((stream) => ({
      key: `waiting ${stream}`,
      stream,
      text: words('fenceWaiting'),
    })),
    ...generalItems(detail),
  ];
}

const FENCES = {
  quarantined: 'fenceQuarantined',
  denied: 'fenceDenied',
  unreadable: 'fenceUnreadable',
} as const satisfies Record<Fence['why'], string>;

const fenceItem = ({ stream, why, unsent }: Fence): StuckItem => ({
  key: `fence ${stream}`,
  stream,
  text: words(FENCES[why], { n: unsent }),
});

function generalItems(detail: WireDetail): readonly StuckItem[] {
  const { damaged, revoked, imported } = detail;
  const texts = {
    retries: retryWords(detail),
    clock: clockWords(detail),
    damaged: damaged > 0 ? words('damaged', { n: damaged }) : '',
    revoked: revoked ? words('revoked') : '',
    imported: imported > 0 ? words('imported', { n: imported }) : '',
  };
  return Object.entries(texts).flatMap(([key, text]) =>
    text === '' ? [] : [{ key, stream: null, text }],
  );
}

const WHY = {
  network: 'whyNetwork',
  timeout: 'whyTimeout',
  needsSignIn: 'whySignIn',
  refused: 'whyNotAccepted',
  server: 'whyServer',
  tooLarge: 'whyTooLarge',
  rejected: 'whyRejected',
  epochChanged: 'whyMismatch',
  mismatch: 'whyMismatch',
  diskFull: 'whyFull',
  outdatedBuild: 'whyOutdated',
  databaseClosed: 'whyClosed',
  lostLead: null,
} as const satisfies Record<NonNullable<LinkDetail['trouble']>, string | null>;

function retryWords({ trouble, failures, nextAt }: LinkDetail): string {
  const why = trouble === null ? null : WHY[trouble];
  if (why === null || failures < FAILURES) return '';
  return words('retries', { n: failures, why: words(why), time: formatTime(nextAt) });
}

function clockWords({ clockOffset }: LinkDetail): string {
  if (clockOffset === null || Math.abs(clockOffset) < CLOCK_TOLERANCE) return '';
  const time = formatDuration(Math.abs(clockOffset));
  return words(clockOffset < 0 ? 'clockFast' : 'clockSlow', { time });
}
