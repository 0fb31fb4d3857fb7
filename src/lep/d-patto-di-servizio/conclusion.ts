import { acceptedNextSteps } from '../../interview/blocks/chiusura.ts';
import type { ClosingEvent, Conclusion, Known } from '../../interview/definition.ts';
import { openRows } from '../../interview/open-rows.ts';
import { allegatoB } from './allegato-b.ts';
import { isAbsent, isSigned } from './conditions.ts';
import { agreedAnswers, versionBefore } from './standing-patto.ts';
import type { PattoSteps } from './steps.ts';

type D = Known<PattoSteps>;
type Esito = NonNullable<NonNullable<D['answers']['chiusura']>['esito']>;

const [{ code: A02 }] = allegatoB.sap;

const EVENTS: Readonly<Record<Esito, ClosingEvent>> = {
  sottoscritto: '10',
  verificato: '10',
  statoCambiato: '10',
  nonSottoscritto: '05',
  rinviato: '08',
  abbandono: '05',
  apertaPerErrore: '07',
};

/**
 * How a session over the patto ends (d.md §6). Only a new patto is an A02: an update, a check, a
 * suspension never make a second one.
 */
export function conclude(known: D): Conclusion {
  const { answers } = known;
  const operation = answers.operazione?.operazione;
  const isNewPatto = operation === 'stipula' || operation === 'rinnovo';
  return {
    event: EVENTS[answers.chiusura?.esito ?? 'sottoscritto'],
    sap: isNewPatto ? A02 : null,
    proposals: [
      ...agreedActivities(known),
      ...nextMeeting(known),
      ...acceptedNextSteps(answers.chiusura?.prossimiPassi),
    ],
  };
}

/** Each agreed activity is a prestazione proposed; an update proposes only what is new (D-13). */
function agreedActivities(known: D): Conclusion['proposals'] {
  const { answers } = known;
  if (!isSigned(answers)) return [];
  const before = agreedAnswers(versionBefore(known)?.agreed ?? {}).attivita?.righe ?? [];
  const agreed = new Set(before.map(({ row }) => row));
  return openRows(answers.attivita?.righe).flatMap(({ row, servizio, dal, al }) =>
    row === undefined || servizio === undefined || agreed.has(row)
      ? []
      : [{ row, service: servizio, date: null, time: null, from: dal, to: al }],
  );
}

/** The next check, or the day on which a suspended patto goes on: a session of D in the agenda. */
function nextMeeting({ answers }: D): Conclusion['proposals'] {
  const { date, time } = meetingOf(answers);
  return date === undefined
    ? []
    : [{ row: 'prossima-verifica', service: 'D', date, time: time ?? null }];
}

function meetingOf(answers: D['answers']): { readonly date?: string; readonly time?: string } {
  const { contatti, assenza, verifica, statoPatto } = answers;
  if (isSigned(answers)) return timed(contatti?.primaVerifica, contatti?.oraVerifica);
  if (isAbsent(answers)) return timed(assenza?.nuovaData, assenza?.nuovaOra);
  if (verifica !== undefined) return timed(verifica.prossimaVerifica, verifica.oraVerifica);
  return timed(statoPatto?.ripresaPrevista, undefined);
}

const timed = (date: string | undefined, time: string | undefined) => ({
  ...(date === undefined ? {} : { date }),
  ...(time === undefined ? {} : { time }),
});
