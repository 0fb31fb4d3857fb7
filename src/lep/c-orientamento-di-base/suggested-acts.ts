import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import type { Known } from '../../interview/definition.ts';
import type { Answers } from '../../interview/steps.ts';
import { isWeak, profileOf } from './profile.ts';
import type { OrientamentoSteps } from './steps.ts';

type C = Known<OrientamentoSteps>;
type Atti = NonNullable<NonNullable<Answers<OrientamentoSteps>['attiRicerca']>['atti']>;
type Atto = Atti[number];

/** Days for what is done once; a choice of the product, to be corrected in front of the person. */
const SOON = 14;
const LATER = 30;
/** Applications a month below which the search is thin. */
const FEW = 4;

/**
 * Acts of search offered from how the person looks for work and from the profile (c.md,
 * `attiRicerca`), or those agreed last time. The rows have names of their own, so that two devices
 * offer the same ones.
 */
export function offeredActs(
  known: C,
  agreed: Atti | undefined,
): Answers<OrientamentoSteps>['attiRicerca'] {
  if (known.answers.ricerca === undefined) return {};
  const proposed = actsFor(known);
  const atti = agreed ?? proposed;
  return atti.length === 0 ? {} : { atti: [...atti] };
}

function actsFor({ answers, today }: C): readonly Atto[] {
  const { cv, metodi = [], candidature, comeAlColloquio } = answers.ricerca ?? {};
  const profile = profileOf(answers);
  const fearsTalks = comeAlColloquio === 'male' || comeAlColloquio === 'pocoBene';
  const needsCourse = isWeak(profile, 'digitale') || isWeak(profile, 'lingua');
  return [
    ...(cv === 'aggiornato' ? [] : [once('aggiornareCv', today, SOON)]),
    ...(metodi.includes('annunci') ? [] : [once('portali', today, SOON)]),
    ...(candidature !== undefined && candidature < FEW ? [monthly('candidature')] : []),
    ...(fearsTalks || isWeak(profile, 'ricerca') ? [once('laboratorio', today, LATER)] : []),
    ...(needsCourse ? [once('corso', today, LATER)] : []),
  ];
}

const once = (atto: Atto['atto'], today: IsoDate, days: number): Atto => ({
  row: `proposto-${atto}`,
  atto,
  quanto: 1,
  ogni: 'unaVolta',
  entro: addDays(today, days),
  prova: atto === 'aggiornareCv' ? 'copia' : 'colloquio',
});

const monthly = (atto: Atto['atto']): Atto => ({
  row: `proposto-${atto}`,
  atto,
  quanto: FEW,
  ogni: 'mese',
  prova: 'elenco',
});
