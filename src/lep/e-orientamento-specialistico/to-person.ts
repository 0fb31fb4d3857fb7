import { jsonOf } from '../../kernel/json.ts';
import type { FascicoloDatum } from '../../domain/person-sheet.ts';
import type { DerivedData, Known } from '../../interview/definition.ts';
import { lawDay } from '../../interview/held.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { QuestionPath } from '../../interview/steps.ts';
import { rowsPicked } from './picked.ts';
import type { SpecialisticoSteps } from './steps.ts';

type E = Known<SpecialisticoSteps>;
type ToPerson = { readonly [P in QuestionPath<SpecialisticoSteps>]?: FascicoloDatum };

/**
 * What outlives the interview: the history, corrected, goes back to the Scheda; the skills and the aim
 * are where the next bilancio starts. Counseling, resources, pauses and signatures stay here.
 */
export const toPerson: ToPerson = {
  'apertura.lingua': 'language',
  'apertura.informativaPrivacy': 'privacyNotice',
  'storia.esperienze': 'experiences',
  'storia.titoli': 'studies',
  'storia.corsi': 'trainings',
  'storia.extra': 'extraExperiences',
  'competenze.righe': 'balanceSkills',
  'progetto.scopo': 'balanceAim',
};

/**
 * With the return, the day of the bilancio and what may be shown to whom: nothing unless ticked (E-7).
 * With the patto, the steps agreed for it, which the update of D offers (E-5).
 */
export function alsoToPerson(
  { answers, today, state }: E,
  step: keyof SpecialisticoSteps,
): DerivedData {
  if (step === 'restituzione') {
    const { visibilitaCv, visibilitaFascicolo } = answers.restituzione ?? {};
    return {
      balanceDate: lawDay(answers, today),
      balanceShown: {
        cv: [...rowsPicked(visibilitaCv)],
        fascicolo: [...rowsPicked(visibilitaFascicolo)],
      },
    };
  }
  if (step !== 'aggiornamentoPatto') return {};
  const { proponiAggiornamento, passiPerIlPatto } = answers.aggiornamentoPatto ?? {};
  const agreed = rowsPicked(proponiAggiornamento === false ? [] : passiPerIlPatto);
  const taken = openRows(answers.progetto?.passi).filter(({ row }) => agreed.has(row ?? ''));
  return {
    balanceSteps: jsonOf(
      taken.map(({ row, passo, entro }) => ({ id: row, passo, entro, prestazione: state.stream })),
    ),
  };
}
