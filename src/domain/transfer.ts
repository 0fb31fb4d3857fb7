import { attribution } from './attribution.ts';
import type { Causality } from './causality.ts';
import type { Fact } from './fact.ts';
import type { PayloadOf } from './fact-types.ts';
import { streamKind, type ScopeId, type StreamId, type StreamKind } from './ids.ts';
import type { TransferEntry } from './stream-state.ts';
import type { TransferSummary } from './summary.ts';
import type { TransferStatus } from './transfer-facts.ts';

/*
 * A person on the way from one office to another, in a stream of its own that both offices read.
 *
 * T-1 Nobody's facts change office: those already written are copied as they are, with the office,
 *     the author and the hashes they were written with.
 * T-2 Before the acceptance the receiving office reads the proposal and nothing else.
 * T-3 An acceptance that had not seen the withdrawal stands: the person may already have been
 *     received. One that had seen it is void.
 * T-4 Two answers of the receiving office that had not seen each other and differ are *contesi*:
 *     neither counts until a person of that office answers again.
 * T-5 Only the office that was asked may answer; only the one that asked may withdraw.
 * T-6 Where a person is now is what the latest acceptance says. Two offices that were asked at once
 *     and both accepted both read the person: the first office shows it, and people decide.
 */

interface Written<Payload> {
  readonly fact: Fact;
  readonly payload: Payload;
}

export interface TransferFacts {
  readonly proposed: readonly Written<PayloadOf<'transferProposed'>>[];
  readonly withdrawn: readonly Written<PayloadOf<'transferWithdrawn'>>[];
  readonly answered: readonly Written<PayloadOf<'transferAnswered'>>[];
}

/**
 * Whether a fact belongs to what an office reads: its own, or what came with a person from another
 * office. Firms and settings never change office.
 */
export const isReadBy = (scope: ScopeId, fact: Pick<Fact, 'scope' | 'stream'>): boolean =>
  fact.scope === scope || TRAVELS.includes(streamKind(fact.stream));

const TRAVELS: readonly StreamKind[] = ['persona', 'prestazione', 'trasferimento'];

/** The transfer that a stream tells of; null in any other stream. */
export function transferOf(facts: TransferFacts, { sees }: Causality): TransferEntry | null {
  const proposal = facts.proposed.find(({ fact, payload }) => fact.scope === payload.from.scope);
  if (proposal === undefined) return null;
  const { from, to } = proposal.payload;
  const about = ({ payload }: Written<{ readonly transfer: string }>): boolean =>
    payload.transfer === proposal.fact.id;
  const withdrawn = facts.withdrawn.filter((one) => about(one) && one.fact.scope === from.scope);
  const given = facts.answered.filter((one) => about(one) && one.fact.scope === to.scope);
  const standing = given
    .filter(({ fact }) => !given.some((other) => sees(other.fact, fact)))
    .toSorted((a, b) => (a.fact.hlc < b.fact.hlc ? 1 : -1));
  const isUndone = ({ fact }: Written<unknown>): boolean =>
    withdrawn.some((one) => sees(fact, one.fact));
  return {
    ...attribution(proposal.fact),
    ...proposal.payload,
    status: statusOf(standing, { isUndone, isWithdrawn: withdrawn.length > 0 }),
    answers: standing.map(entry),
    withdrawals: withdrawn.map(entry),
  };
}

const entry = <P extends object>({ fact, payload }: Written<P>) => ({
  ...attribution(fact),
  ...payload,
});

type Answered = Written<PayloadOf<'transferAnswered'>>;

function statusOf(
  standing: readonly Answered[],
  {
    isUndone,
    isWithdrawn,
  }: { readonly isUndone: (answer: Answered) => boolean; readonly isWithdrawn: boolean },
): TransferStatus {
  const accepted = standing.filter(({ payload }) => payload.answer === 'accepted');
  if (standing.length === 0) return isWithdrawn ? 'ritirato' : 'proposto';
  if (accepted.length === 0) return 'rifiutato';
  if (accepted.every(isUndone)) return 'ritirato';
  return accepted.length < standing.length ? 'conteso' : 'accettato';
}

/** Where the people of an office have gone, or come from, as far as this device knows. */
export interface Whereabouts {
  /** The transfer that took the person away from here; undefined while the person is of this office. */
  leftBy(person: StreamId): TransferSummary | undefined;
  /** The transfer with which the person came, when the latest one led here. */
  cameBy(person: StreamId): TransferSummary | undefined;
  /** Proposed by this office and not yet answered. */
  leaving(person: StreamId): readonly TransferSummary[];
  /** Several offices have accepted the same person of this one: a person decides. */
  disputed(person: StreamId): readonly TransferSummary[];
  /** What this office has to decide, oldest first. */
  readonly arriving: readonly TransferSummary[];
}

/** Reads all the transfers at hand, for the office that looks. */
export function whereaboutsOf(transfers: readonly TransferSummary[], scope: ScopeId): Whereabouts {
  const latest = new Map<StreamId, TransferSummary>();
  for (const one of transfers) {
    if (one.status !== 'accettato') continue;
    for (const person of one.registrations) {
      const known = latest.get(person);
      if ((known?.answeredStamp ?? '') < (one.answeredStamp ?? '')) latest.set(person, one);
    }
  }
  const lastOf = (person: StreamId, side: 'from' | 'to'): TransferSummary | undefined => {
    const last = latest.get(person);
    return last?.[side].scope === scope ? last : undefined;
  };
  const outgoing = (person: StreamId): readonly TransferSummary[] =>
    transfers.filter((one) => one.registrations.includes(person) && one.from.scope === scope);
  return {
    leftBy: (person) => lastOf(person, 'from'),
    cameBy: (person) => lastOf(person, 'to'),
    leaving: (person) => outgoing(person).filter(isOpen),
    disputed: (person) => disputedAmong(outgoing(person), latest.get(person)),
    arriving: transfers
      .filter((one) => one.to.scope === scope && isOpen(one))
      .toSorted((a, b) => a.proposedAt - b.proposedAt),
  };
}

/** Waits for the receiving office. */
const isOpen = ({ status }: TransferSummary): boolean =>
  status === 'proposto' || status === 'conteso';

/** Acceptances of one stay of the person here: of an earlier stay, a later return has ended them. */
function disputedAmong(
  outgoing: readonly TransferSummary[],
  last: TransferSummary | undefined,
): readonly TransferSummary[] {
  if (last === undefined) return [];
  const together = outgoing.filter(
    (one) =>
      one.status === 'accettato' &&
      one.proposedAt <= (last.answeredAt ?? 0) &&
      last.proposedAt <= (one.answeredAt ?? 0),
  );
  return together.length > 1 ? together : [];
}
