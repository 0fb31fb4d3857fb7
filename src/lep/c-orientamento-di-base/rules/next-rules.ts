import { propose, type Proposal } from '../../../interview/rule.ts';
import { DECREE, finding, type Rule, type Situation } from './situation.ts';

/** C-5: no objective, or none that stands: the specialist. */
export const specialist: Rule = ({ answers }) => {
  const letture = answers.mercato?.letture ?? [];
  const noneStands =
    letture.length > 0 && letture.every(({ lettura }) => lettura === 'daRipensare');
  if (answers.obiettivo?.nonSa !== true && !noneStands) return [];
  return finding('C-5', 'chiusura', {
    norm: 'Allegato B, lettere C ed E',
    mark: 'V',
    level: 'informa',
    explanation: noneStands
      ? 'Tutti gli obiettivi sono da ripensare: si propone l’orientamento specialistico.'
      : 'Non sa ancora che lavoro cercare: si propone l’orientamento specialistico.',
    proposes: [propose('E', 'costruire un obiettivo')],
  });
};

/** C-17: what the answers ask for, by its letter. */
export const otherServices: Rule = (situation) => {
  const proposes = [
    ...towardsWork(situation),
    ...towardsTraining(situation),
    ...besides(situation),
  ];
  if (proposes.length === 0) return [];
  return finding('C-17', 'chiusura', {
    ...DECREE,
    level: 'informa',
    explanation: 'Da quello che è emerso nel colloquio.',
    proposes,
  });
};

const needs = ({ answers }: Situation, need: string): boolean =>
  answers.domanda?.bisogno?.some((one) => one === need) ?? false;

function towardsWork(situation: Situation): readonly Proposal[] {
  const letture = situation.answers.mercato?.letture ?? [];
  const isReady = letture.some(({ lettura }) => lettura === 'raggiungibileOra');
  const { autonomia, comeAlColloquio } = situation.answers.ricerca ?? {};
  const needsHelp =
    autonomia === 'accompagnata' || comeAlColloquio === 'male' || comeAlColloquio === 'pocoBene';
  return [
    ...(isReady ? [propose('F3', 'un obiettivo è raggiungibile ora')] : []),
    ...(needsHelp ? [propose('F1', 'accompagnamento nella ricerca')] : []),
    ...(needs(situation, 'primoLavoro') ? [propose('F2', 'prima esperienza di lavoro')] : []),
  ];
}

function towardsTraining(situation: Situation): readonly Proposal[] {
  const { answers } = situation;
  const letture = answers.mercato?.letture ?? [];
  const gap = letture.some(
    ({ lettura }) => lettura === 'pocaPreparazione' || lettura === 'conRiqualificazione',
  );
  const willing = answers.obiettivo?.disponibilitaFormazione !== 'no';
  return willing && (gap || needs(situation, 'formarmi'))
    ? [propose('H', 'formazione per l’obiettivo')]
    : [];
}

const besides = (situation: Situation): readonly Proposal[] => [
  ...(situation.answers.domanda?.ostacoli?.includes('cura') === true ||
  needs(situation, 'conciliare')
    ? [propose('J', 'conciliare lavoro e cura')]
    : []),
  ...(needs(situation, 'mettersiInProprio') ? [propose('O', 'vuole mettersi in proprio')] : []),
];
