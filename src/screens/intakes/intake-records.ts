import { useEffect, useState } from 'react';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { INTAKE_NEEDS, INTAKE_PERSON } from '../../domain/intake.ts';
import type { IntakeEntry } from '../../domain/stream-state.ts';
import type { IntakeSummary, Summary } from '../../domain/summary.ts';
import { answer } from '../../interview/commands.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { Desk } from '../desk.tsx';
import { useDesk } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';

export interface WaitingIntake {
  readonly stream: StreamId;
  readonly intake: IntakeEntry;
}

/** What was left at the office's kiosks and nobody has taken up, oldest first; live. */
export function useIntakes(): readonly WaitingIntake[] {
  const { log } = useDesk();
  const summaries = useSummaries();
  const [intakes, setIntakes] = useState<readonly WaitingIntake[]>([]);
  useEffect(() => {
    let isLatest = true;
    void readIntakes(log, waitingIn(summaries ?? [])).then((read) => {
      if (isLatest) setIntakes(read);
    });
    return () => {
      isLatest = false;
    };
  }, [log, summaries]);
  return intakes;
}

const waitingIn = (summaries: readonly Summary[]): readonly IntakeSummary[] =>
  summaries
    .filter((one): one is IntakeSummary => one.kind === 'richiesta' && !one.isSettled)
    .toSorted((a, b) => a.leftAt - b.leftAt);

async function readIntakes(
  log: Desk['log'],
  waiting: readonly IntakeSummary[],
): Promise<readonly WaitingIntake[]> {
  const read = await Promise.all(
    waiting.map(async ({ stream }) => ({ stream, state: foldStream(await log.read(stream)) })),
  );
  return read.flatMap(({ stream, state: { intake } }) =>
    intake === null ? [] : [{ stream, intake }],
  );
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
    answer(person, { path: INTAKE_PERSON, value: person ?? 'anonima' }),
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
