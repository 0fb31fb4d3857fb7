import type { Json } from '../kernel/json.ts';
import { findIsoDate } from '../kernel/iso-date.ts';
import { pattoPaths } from './patto.ts';
import { allAbsences, findPatto, findPattoStatus } from './standing-patto.ts';
import type { PersonSummary } from './summary.ts';
import type { StreamState } from './stream-state.ts';

type Answers = Pick<StreamState, 'answers'>;

const valueAt = ({ answers }: Answers, path: string): Json | undefined =>
  answers.get(path)?.values[0].value;

/** The patto of a person's line; null when none was signed. */
export function pattoLineOf(state: Answers): PersonSummary['patto'] {
  const patto = findPatto(state);
  if (patto === null) return null;
  const after = findPattoStatus(state);
  const responsible = patto.agreed['responsabile']?.['responsabile'];
  return {
    signedOn: patto.signedOn,
    until: patto.to,
    responsible: typeof responsible === 'string' ? responsible : null,
    status: after?.status ?? null,
    resumes: after?.resumes ?? null,
    nextCheck: findIsoDate(valueAt(state, pattoPaths.pattoNextCheck)),
    missedMeetings: allAbsences(state).filter(({ kind }) => kind === 'convocazione').length,
  };
}

/** The latest stamp of what the line says of the patto: after a merge the later line is read. */
export function pattoStampOf({ answers }: Answers): Readonly<Record<string, string>> {
  const stamps = Object.values(pattoPaths)
    .flatMap((path) => answers.get(path)?.values[0].hlc ?? [])
    .toSorted();
  const last = stamps.at(-1);
  return last === undefined ? {} : { patto: last };
}
