import { foldText } from '../../kernel/fold-text.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import type { SpecialisticoSteps } from './steps.ts';

type Given = Answers<SpecialisticoSteps>;
type Skill = ReturnType<typeof skillsOf>[number];

/** Years after which a skill is to be refreshed (e.md, `recente`): a choice of the product. */
const FRESH_YEARS = 5;

export const skillsOf = ({ competenze }: Given) => openRows(competenze?.righe);

export const isStale = ({ recente }: Pick<Skill, 'recente'>, today: string): boolean =>
  recente !== undefined && Number(today.slice(0, 4)) - Number(recente) > FRESH_YEARS;

/** Something shows it, a detailed telling included. */
export const isProven = ({ prova }: Pick<Skill, 'prova'>): boolean =>
  prova !== undefined && prova.length > 0 && !prova.includes('nessuna');

/** What she has of a requirement: the skill of that name, whoever wrote it. */
export const skillNamed = (given: Given, label: string): Skill | undefined =>
  skillsOf(given).find(
    ({ competenza }) => competenza !== undefined && foldText(competenza.label) === foldText(label),
  );

/**
 * The distance proposed, on the scale of the Skill Gap Analysis: 2 when she does it alone and lately,
 * 1 when on known tasks or long ago, 0 otherwise. The operator corrects it, with a reason.
 */
export function offeredDistance(given: Given, label: string, today: string): '0' | '1' | '2' {
  const skill = skillNamed(given, label);
  if (skill?.livello === undefined || skill.livello === 'conAiuto') return '0';
  return skill.livello === 'coseNote' || isStale(skill, today) ? '1' : '2';
}
