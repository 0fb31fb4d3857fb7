import { isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { jsonOf, type Json } from '../../kernel/json.ts';
import type { FascicoloDatum } from '../../domain/person-sheet.ts';
import type { Patto, PattoStatus } from '../../domain/patto.ts';
import { lawDay } from '../../interview/held.ts';
import type { DerivedData, Known } from '../../interview/definition.ts';
import type { QuestionPath } from '../../interview/steps.ts';
import { changesStatus, isAbsent, isSigned } from './conditions.ts';
import { absencesBefore, AGREED_STEPS, versionBefore, versionOf } from './standing-patto.ts';
import type { PattoSteps } from './steps.ts';

type D = Known<PattoSteps>;
type ToPerson = { readonly [P in QuestionPath<PattoSteps>]?: FascicoloDatum };

export const toPerson: ToPerson = {
  'apertura.lingua': 'language',
  'apertura.informativaPrivacy': 'privacyNotice',
};

/**
 * The patto as it stands after this interview. Written with the last step, so that nothing that was
 * not signed is ever taken for the patto of the person.
 */
export function alsoToPerson(known: D, step: keyof PattoSteps): DerivedData {
  if (step !== 'chiusura') return {};
  const { answers } = known;
  const patto = isSigned(answers) ? signedPatto(known) : null;
  const changed = changesStatus(answers) ? changedStatus(known) : undefined;
  return {
    ...(patto === null ? {} : { patto: jsonOf(patto), pattoStatus: active(known) }),
    ...(changed === undefined ? {} : { pattoStatus: jsonOf(changed) }),
    pattoNextCheck: nextCheck(known),
    pattoAbsences: absences(known),
  };
}

const isDay = (text: string | undefined): text is IsoDate => text !== undefined && isIsoDate(text);

const active = ({ answers, today, state }: D): Json => ({
  status: 'attivo',
  since: lawDay(answers, today),
  prestazione: state.stream,
});

function signedPatto(known: D): Patto | null {
  const { answers, state, today } = known;
  const { firmaPersona, dal, al } = answers.riepilogoFirma ?? {};
  const signedOn = firmaPersona?.at.slice(0, 10) ?? today;
  if (state.stream === null || !isDay(dal) || !isDay(al) || !isDay(signedOn)) return null;
  const agreed = AGREED_STEPS.map((step) => [step, { ...answers[step] }] as const);
  return {
    version: versionOf(known),
    signedOn,
    from: dal,
    to: al,
    prestazione: state.stream,
    agreed: Object.fromEntries(agreed),
    previous: versionBefore(known) ?? undefined,
  };
}

const AFTER = {
  sospensione: 'sospeso',
  ripresa: 'attivo',
  trasferimento: 'trasferito',
  chiusuraPatto: 'concluso',
} as const;

function changedStatus({ answers, today, state }: D): PattoStatus | undefined {
  const chosen = answers.operazione?.operazione ?? 'stipula';
  if (!(chosen in AFTER) || state.stream === null) return undefined;
  const { data = today, ripresaPrevista, motivo } = answers.statoPatto ?? {};
  const status = motivo === 'decadenza' ? 'decaduto' : AFTER[chosen as keyof typeof AFTER];
  return {
    status,
    prestazione: state.stream,
    since: isDay(data) ? data : today,
    resumes: isDay(ripresaPrevista) ? ripresaPrevista : undefined,
  };
}

function nextCheck({ answers }: D): string | undefined {
  if (isSigned(answers)) return answers.contatti?.primaVerifica;
  return isAbsent(answers) ? answers.assenza?.nuovaData : answers.verifica?.prossimaVerifica;
}

/** Decided today and not justified: counted with those of before. */
function absences(known: D): Json | undefined {
  const { answers, state } = known;
  const { tipoObbligo, decisione } = answers.assenza ?? {};
  const day = answers.esitoAppuntamento?.dataAppuntamento;
  const before = absencesBefore(known);
  if (tipoObbligo === undefined || day === undefined || decisione !== 'nonGiustificata') {
    return undefined;
  }
  return jsonOf([...before, { prestazione: state.stream, day, kind: tipoObbligo }]);
}
