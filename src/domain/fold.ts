import { groupBy } from '../kernel/group-by.ts';
import { canonicalJson } from '../kernel/json.ts';
import { appointmentsOf } from './appointments.ts';
import { attribution } from './attribution.ts';
import { causalityOf, type Causality } from './causality.ts';
import { isErased, type Fact } from './fact.ts';
import { readFact, factTypes, type FactTypeName, type KnownFact } from './fact-types.ts';
import type { FactId } from './ids.ts';
import { transferOf } from './transfer.ts';
import {
  rowPathOf,
  type ActivityEntry,
  type Attribution,
  type Register,
  type RegisterValue,
  type StreamState,
} from './stream-state.ts';

type Known<T extends FactTypeName> = Extract<KnownFact, { type: T }>;

/**
 * The state of a stream from its facts: a set, in any order, with repeats. Never throws: what it
 * can't read is kept in `unreadable`, what was erased (`asErased`) in `erased`.
 */
export function foldStream(facts: Iterable<Fact>): StreamState {
  const causality = causalityOf(facts);
  const { ordered, heads } = causality;
  const known = ordered.flatMap((fact) => (isErased(fact) ? [] : (readFact(fact) ?? [])));
  const readable = new Set(known.map(({ fact }) => fact.id));
  const gone = withdrawnBy(known, causality);
  const standing = known.filter(({ fact }) => !gone.has(fact.id));
  const given = undecided(only(known, 'answerGiven'), gone);
  return {
    stream: ordered[0]?.stream ?? null,
    subject: ordered.findLast((fact) => fact.subject !== null)?.subject ?? null,
    facts: ordered.length,
    heads,
    first: ordered[0] === undefined ? null : attribution(ordered[0]),
    last: ordered.length === 0 ? null : attribution(latest(ordered)),
    ...tracesOf(standing),
    transfer: transferOf(
      {
        proposed: only(known, 'transferProposed'),
        withdrawn: only(known, 'transferWithdrawn'),
        answered: only(known, 'transferAnswered'),
      },
      causality,
    ),
    answers: registersOf(given, causality),
    removedRows: removedRows(given, causality),
    ...unionsOf(standing, causality),
    ...actsOf(known, causality),
    ...decisionsOf(standing),
    unreadable: ordered.filter((fact) => !readable.has(fact.id) && !isErased(fact)),
    erased: ordered.filter(isErased).map(attribution),
  };
}

const only = <T extends FactTypeName>(known: readonly KnownFact[], type: T): readonly Known<T>[] =>
  known.filter((entry): entry is Known<T> => entry.type === type);

/** The last thing that was done: who only read has done nothing, unless nothing else is there. */
function latest(facts: readonly Fact[]): Fact {
  const written = facts.filter(({ type }) => type !== 'fascicoloRead');
  const of = written.length === 0 ? facts : written;
  return of.reduce((last, fact) => (fact.hlc > last.hlc ? fact : last));
}

/**
 * Answers without the decisions that were taken back: what these had settled is open again. The only
 * answer to a question can't be withdrawn: it is corrected.
 */
function undecided(
  answers: readonly Known<'answerGiven'>[],
  gone: ReadonlySet<FactId>,
): readonly Known<'answerGiven'>[] {
  if (!answers.some(({ fact }) => gone.has(fact.id))) return answers;
  const byPath = groupBy(answers, ({ payload }) => payload.path);
  return [...byPath.values()].flatMap((own) => {
    const left = own.filter(({ fact }) => !gone.has(fact.id));
    return left.length > 0 ? left : own;
  });
}

function registersOf(
  answers: readonly Known<'answerGiven'>[],
  causality: Causality,
): ReadonlyMap<string, Register> {
  const registers = new Map<string, Register>();
  for (const [path, given] of groupBy(answers, ({ payload }) => payload.path)) {
    const register = registerOf(given, causality);
    if (register !== null) registers.set(path, register);
  }
  return registers;
}

/** The later answer that had seen the other wins; answers that had not seen each other all stay. */
function registerOf(given: readonly Known<'answerGiven'>[], { sees }: Causality): Register | null {
  const latestFirst = given.toReversed(); // the last has usually seen all the others
  const standing = given.filter((one) => !latestFirst.some(({ fact }) => sees(fact, one.fact)));
  const values = new Map<string, RegisterValue>();
  for (const entry of standing.toSorted((a, b) => (a.fact.hlc < b.fact.hlc ? 1 : -1))) {
    const key = canonicalJson(entry.payload.value);
    if (!values.has(key)) values.set(key, registerValue(entry));
  }
  const [first, ...others] = values.values();
  return first === undefined ? null : { values: [first, ...others] };
}

const registerValue = ({ fact, payload }: Known<'answerGiven'>): RegisterValue => ({
  ...attribution(fact),
  value: payload.value,
  source: payload.source ?? null,
  reason: payload.reason ?? null,
});

/** A row is gone when its removal had seen everything written in it: a later cell brings it back. */
function removedRows(
  answers: readonly Known<'answerGiven'>[],
  { sees }: Causality,
): ReadonlySet<string> {
  const inRows = answers.filter(({ payload }) => payload.path.includes('#'));
  const removed = new Set<string>();
  for (const [row, written] of groupBy(inRows, ({ payload }) => rowPathOf(payload.path))) {
    const removals = written.filter(
      ({ payload }) => payload.path === row && payload.value === null,
    );
    const isGone = (removal: Known<'answerGiven'>): boolean =>
      written.every(
        (other) =>
          other.fact.id === removal.fact.id ||
          (other.payload.path === row && other.payload.value === null) ||
          sees(removal.fact, other.fact),
      );
    if (removals.some(isGone)) removed.add(row);
  }
  return removed;
}

function withdrawnBy(known: readonly KnownFact[], { sees }: Causality): ReadonlySet<FactId> {
  const byId = new Map(known.map((entry) => [entry.fact.id, entry.fact]));
  const gone = new Set<FactId>();
  for (const { fact, payload } of only(known, 'withdrawn')) {
    for (const id of payload.facts) {
      const target = byId.get(id);
      if (target !== undefined && sees(fact, target)) gone.add(id);
    }
  }
  return gone;
}

const entry = <P extends object>({
  fact,
  payload,
}: {
  readonly fact: Fact;
  readonly payload: P;
}): Attribution & P => ({ ...attribution(fact), ...payload });

/** Decisions that nobody took back. */
const decisionsOf = (
  standing: readonly KnownFact[],
): Pick<StreamState, 'confirmations' | 'pairings' | 'snoozes' | 'pauses'> => ({
  snoozes: only(standing, 'deadlineSnoozed').map((one) => entry(one)),
  pauses: only(standing, 'interviewPaused').map((one) => entry(one)),
  confirmations: only(standing, 'actConfirmed').map((one) => entry(one)),
  pairings: [
    ...only(standing, 'personMerged').map((one) => ({ ...entry(one), kind: 'merged' as const })),
    ...only(standing, 'personKeptApart').map((one) => ({
      ...entry(one),
      kind: 'keptApart' as const,
    })),
  ],
});

/** What came from a kiosk, and who has read. */
function tracesOf(standing: readonly KnownFact[]): Pick<StreamState, 'intake' | 'readings'> {
  const [intake] = only(standing, 'intakeReceived');
  const [settled] = only(standing, 'intakeSettled');
  return {
    intake:
      intake === undefined
        ? null
        : { ...entry(intake), settled: settled === undefined ? null : entry(settled) },
    readings: only(standing, 'fascicoloRead').map(({ fact }) => attribution(fact)),
  };
}

function unionsOf(
  live: readonly KnownFact[],
  causality: Causality,
): Pick<StreamState, 'activities' | 'notes' | 'appointments'> {
  const activities = only(live, 'activityRecorded').map((one): ActivityEntry => entry(one));
  return {
    activities: groupBy(activities, ({ activity }) => activity),
    notes: only(live, 'noteAdded').map(entry),
    appointments: appointmentsOf(
      {
        proposed: only(live, 'appointmentProposed'),
        moved: only(live, 'appointmentMoved'),
        closed: only(live, 'appointmentClosed'),
        judged: only(live, 'noShowJudged'),
      },
      causality,
    ),
  };
}

function actsOf(
  known: readonly KnownFact[],
  { sees }: Causality,
): Pick<StreamState, 'opening' | 'registration' | 'events' | 'documents'> {
  const content = contentOf(known);
  const unseenBy = (act: Fact, reads?: readonly string[]): readonly FactId[] =>
    content.filter((one) => !sees(act, one.fact) && isRead(one, reads)).map(({ fact }) => fact.id);
  const [opening] = only(known, 'prestazioneOpened');
  const [registration] = [...only(known, 'personRegistered'), ...only(known, 'employerRegistered')];
  const act = <P extends object>(
    one: { readonly fact: Fact; readonly payload: P },
    reads?: readonly string[],
  ) => ({ ...entry(one), unseen: unseenBy(one.fact, reads) });
  return {
    opening: opening === undefined ? null : { ...entry(opening), chart: opening.fact.chart },
    registration: registration === undefined ? null : entry(registration),
    events: only(known, 'eventRecorded').map((one) => act(one)),
    documents: only(known, 'documentIssued').map((one) => act(one, one.payload.reads)),
  };
}

/** Answers and unions. Undoing a decision is no news for an act: only what it takes back may be. */
function contentOf(known: readonly KnownFact[]): readonly KnownFact[] {
  const acts = new Set(
    known.filter(({ type }) => factTypes[type].kind === 'act').map(({ fact }) => fact.id),
  );
  return known.filter((one) =>
    one.type === 'withdrawn'
      ? one.payload.facts.some((id) => !acts.has(id))
      : factTypes[one.type].kind !== 'act',
  );
}

/** Whether a document that shows only some steps shows this one; without a list it shows everything. */
const isRead = (one: KnownFact, reads: readonly string[] | undefined): boolean =>
  reads === undefined ||
  (one.type === 'answerGiven' && reads.includes(one.payload.path.split('.')[0] ?? ''));
