import { spokenAll } from '../../i18n/language.ts';
import type { StepView } from '../../interview/interview.ts';
import type { StepItem } from '../../ui/stepper.tsx';
import { aroundWords as words } from './around.it.ts';
import type { InterviewSession } from './interview-session.ts';
import { REVIEW } from './position.ts';

/** The route as the stepper draws it, with the review page at its end. */
export function stepItems({ prestazione, step }: InterviewSession): readonly StepItem[] {
  const { steps } = prestazione.view;
  const items = steps.map((one): StepItem => {
    const reason = one.status === 'toReview' ? reviewWords(one) : undefined;
    return {
      id: one.id,
      label: spokenAll(one.words).title,
      state: stateOf(one, step?.id === one.id),
      isReached: one.reachable,
      reason,
    };
  });
  return [
    ...items,
    {
      id: REVIEW,
      label: words('review'),
      state: step === null ? 'current' : 'ahead',
      // It can be opened from the start: it says what is still missing.
      isReached: true,
    },
  ];
}

function stateOf({ status, questions }: StepView, isCurrent: boolean): StepItem['state'] {
  if (status === 'toReview') return 'review';
  if (isCurrent) return 'current';
  // A step where nothing must be answered is not done by itself.
  const isTouched = questions.some(({ value }) => value !== undefined);
  return status === 'done' && isTouched ? 'done' : 'ahead';
}

function reviewWords({ questions }: StepView): string {
  const count = questions.filter(({ conflict }) => conflict).length;
  return words('answersToReview', { n: count });
}
