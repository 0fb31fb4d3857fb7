import type { NewFact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { tableRows } from '../../interview/answers.ts';
import { answer } from '../../interview/commands.ts';
import { findIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';

/*
 * A small group of service E (shared-objects §7, E-15). The session has no record of its own: each
 * participant's prestazione has a row of the register of meetings, and the id of the row is the same
 * in all of them. So nobody's record names anybody else, and two devices merge as any answers do.
 */

const REGISTER = 'incontri.registro';

export const PHASES = ['accoglienza', 'storia', 'competenze', 'progetto', 'restituzione'] as const;
export type Phase = (typeof PHASES)[number];

/** P present, AG absent with a reason, AI without; `fuori`: not of this session. */
export const PRESENCES = ['P', 'AG', 'AI', 'fuori'] as const;
export type Presence = (typeof PRESENCES)[number];

/** A path of E in a small group. */
export interface GroupMember {
  readonly stream: StreamId;
  readonly person: StreamId | null;
  /** Under way: one that is over keeps its rows as they are. */
  readonly isOpen: boolean;
  readonly state: StreamState;
}

export interface GroupSession {
  /** Id of its row in every participant's register. */
  readonly id: string;
  readonly date: IsoDate | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly phase: Phase | null;
  readonly operator: string;
  readonly homework: string;
  /** By prestazione; who is not there is `fuori`. */
  readonly presences: Readonly<Record<string, Presence>>;
}

export const isInSmallGroup = ({ answers }: StreamState): boolean =>
  answers.get('accordo.formato')?.values[0].value === 'piccoloGruppo';

/** The sessions that the registers of these members tell, the latest first. */
export function sessionsOf(members: readonly GroupMember[]): readonly GroupSession[] {
  const sessions = new Map<string, GroupSession>();
  for (const { stream, state } of members) {
    for (const { row, ...cells } of tableRows(state, REGISTER) ?? []) {
      if (cells['come'] !== 'gruppo') continue;
      const before = sessions.get(row) ?? sessionAt(row, cells);
      const presence = PRESENCES.find((one) => one === cells['presenza']) ?? 'fuori';
      sessions.set(row, { ...before, presences: { ...before.presences, [stream]: presence } });
    }
  }
  return [...sessions.values()].toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
}

const startOf = ({ date, from, id }: GroupSession): string => `${date ?? ''}T${from ?? ''} ${id}`;

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

const sessionAt = (id: string, cells: Readonly<Record<string, unknown>>): GroupSession => ({
  id,
  date: findIsoDate(textOf(cells['data'])),
  from: textOf(cells['dalle']) || null,
  to: textOf(cells['alle']) || null,
  phase: PHASES.find((one) => one === cells['fase']) ?? null,
  operator: textOf(cells['consulente']),
  homework: textOf(cells['compiti']),
  presences: {},
});

/** What a session says in the register of one participant: only the cells that change. */
export function registerFacts(
  { stream, person, state }: GroupMember,
  session: GroupSession,
): readonly NewFact[] {
  const path = `${REGISTER}#${session.id}`;
  const before = tableRows(state, REGISTER)?.find(({ row }) => row === session.id);
  const presence = session.presences[stream] ?? 'fuori';
  if (presence === 'fuori') {
    return before === undefined ? [] : [answer(person, { path, value: null })];
  }
  const cells: Readonly<Record<string, Json>> = {
    data: session.date,
    dalle: session.from,
    alle: session.to,
    fase: session.phase,
    come: 'gruppo',
    presenza: presence,
    consulente: session.operator.trim(),
    compiti: session.homework.trim() || null,
  };
  return Object.entries(cells).flatMap(([column, value]) =>
    (before?.[column] ?? null) === value
      ? []
      : [answer(person, { path: `${path}.${column}`, value })],
  );
}

export type SessionFault =
  | 'dateMissing'
  | 'dateAhead'
  | 'timesMissing'
  | 'timesBackwards'
  | 'phaseMissing'
  | 'operatorMissing'
  | 'nobody';

/** What keeps a session from being written, in the order of the form. */
export function sessionFaults(session: GroupSession, today: IsoDate): readonly SessionFault[] {
  const { date, from, to, phase, operator, presences } = session;
  const isAnybody = Object.values(presences).some((one) => one !== 'fuori');
  const faults: readonly (SessionFault | false)[] = [
    date === null && 'dateMissing',
    date !== null && date > today && 'dateAhead',
    (from === null || to === null) && 'timesMissing',
    from !== null && to !== null && to <= from && 'timesBackwards',
    phase === null && 'phaseMissing',
    operator.trim() === '' && 'operatorMissing',
    !isAnybody && 'nobody',
  ];
  return faults.filter((fault) => fault !== false);
}
