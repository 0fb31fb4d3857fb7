import { useEffect, useState } from 'react';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { INTAKE_NEEDS } from '../../domain/intake.ts';
import type { IntakeEntry, StreamState } from '../../domain/stream-state.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { answer } from '../../interview/commands.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { Desk } from '../desk.tsx';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';

export interface WaitingIntake {
  readonly stream: StreamId;
  readonly intake: IntakeEntry;
}

export interface Intakes {
  /** Nobody has taken them up, oldest first. */
  readonly waiting: readonly WaitingIntake[];
  /** Streams that are no interview in hand: waiting, or archived. */
  readonly aside: ReadonlySet<StreamId>;
}

const NONE: Intakes = { waiting: [], aside: new Set() };

const PERSON = 'apertura.persona';

/** A request is an *Accoglienza* of nobody yet, in which nothing has happened. */
const mayBeIntake = ({ service, person, event }: PrestazioneSummary): boolean =>
  service === 'A' && person === null && event === null;

const isTaken = ({ answers }: StreamState): boolean => answers.has(PERSON);

/** What was left at the office's kiosks, on this device, live. */
export function useIntakes(): Intakes {
  const { log } = useDesk();
  const prestazioni = usePrestazioni();
  const [intakes, setIntakes] = useState(NONE);
  useEffect(() => {
    let isLatest = true;
    void readIntakes(log, prestazioni?.filter(mayBeIntake) ?? []).then((read) => {
      if (isLatest) setIntakes(read);
    });
    return () => {
      isLatest = false;
    };
  }, [log, prestazioni]);
  return intakes;
}

async function readIntakes(
  log: Desk['log'],
  candidates: readonly PrestazioneSummary[],
): Promise<Intakes> {
  const read = await Promise.all(
    candidates.map(async ({ stream }) => ({ stream, state: foldStream(await log.read(stream)) })),
  );
  const untaken = read.flatMap(({ stream, state }) =>
    state.intake === null || isTaken(state) ? [] : [{ stream, intake: state.intake }],
  );
  return {
    waiting: untaken
      .filter(({ intake }) => intake.settled === null)
      .toSorted((a, b) => a.intake.leftAt - b.intake.leftAt),
    aside: new Set(untaken.map(({ stream }) => stream)),
  };
}

/** The interview begins with what was left: as declared by the person. Null: nobody is identified. */
export function takeUp(
  { log }: Desk,
  { stream, intake }: WaitingIntake,
  person: StreamId | null,
): ReturnType<Desk['log']['append']> {
  const said = (path: string, value: Parameters<typeof answer>[1]['value']) =>
    answer(person, { path, value, source: 'dichiarato' });
  return log.append(stream, [
    answer(person, { path: PERSON, value: person ?? 'anonima' }),
    said('apertura.lingua', intake.language),
    said('motivo.richiestoDa', 'persona'),
    said(
      'motivo.motivi',
      INTAKE_NEEDS.filter((need) => intake.needs.includes(need)),
    ),
    ...(intake.words === '' ? [] : [said('motivo.richiesta', intake.words)]),
  ]);
}

/** It needs no interview: it stays in the log, with the reason. */
export const archive = (
  { log }: Desk,
  { stream }: WaitingIntake,
  reason: string,
): ReturnType<Desk['log']['append']> => log.append(stream, [newFact('intakeSettled', { reason })]);
