import type { FascicoloDatum } from '../../domain/person-sheet.ts';
import type { DerivedData, Known } from '../../interview/definition.ts';
import type { QuestionPath } from '../../interview/steps.ts';
import type { OrientamentoSteps } from './steps.ts';

type ToPerson = { readonly [P in QuestionPath<OrientamentoSteps>]?: FascicoloDatum };

/**
 * What outlives the interview: availability and experiences of the Scheda, and what the patto and
 * the specialist start from. Judgements, fragilities and limits stay in the prestazione (C-15).
 */
export const toPerson: ToPerson = {
  'apertura.lingua': 'language',
  'apertura.informativaPrivacy': 'privacyNotice',
  'domanda.sostegno': 'benefits',
  'domanda.dataDomandaSostegno': 'benefitDate',
  'storia.esperienze': 'experiences',
  'competenze.competenze': 'skills',
  'obiettivo.obiettivi': 'wantedProfessions',
  'obiettivo.orario': 'wantedHours',
  'obiettivo.turni': 'wantedShifts',
  'obiettivo.contratti': 'wantedContracts',
  'obiettivo.mezzo': 'reachMeans',
  'obiettivo.raggioKm': 'reachKm',
  'obiettivo.daQuando': 'availableFrom',
  'attiRicerca.atti': 'searchActs',
  'sintesi.quadro': 'profileSummary',
};

/** The day of the profile, and the programme if there is one: the patto reads both. */
export function alsoToPerson(
  { answers, today }: Known<OrientamentoSteps>,
  step: keyof OrientamentoSteps,
): DerivedData {
  if (step !== 'sintesi') return {};
  return {
    profileDate: (answers.apertura?.dataOra ?? today).slice(0, 10),
    profileProgramme: answers.profiloQualitativo?.percorso,
  };
}
