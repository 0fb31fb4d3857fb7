import type { PersonPair } from '../../domain/person-pairs.ts';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PairComparison } from '../people/pair-comparison.tsx';
import { people } from '../people/people.it.ts';
import { fullName } from '../person-data/person-words.ts';
import { reviewWords as words } from './review.it.ts';

export interface PairReviewProps {
  readonly pair: PersonPair;
  /** It was chosen by hand: focus comes here. */
  readonly takesFocus: boolean;
  readonly onDecided: (outcome: string) => void;
}

/** Two registrations that look like one person. */
export function PairReview({ pair, takesFocus, onDecided }: PairReviewProps) {
  const [first, second] = pair.people;
  return (
    <div className="stack">
      <StepHeading
        over={words('pairOver')}
        title={words('pairTitle', { first: fullName(first), second: fullName(second) })}
        takesFocus={takesFocus}
      />
      <Panel
        title={people('compareTitle')}
        meta={people(pair.why === 'codiceFiscale' ? 'sameCode' : 'sameBirth')}
      >
        <PairComparison pair={pair.people} isContested={pair.isContested} onDecided={onDecided} />
      </Panel>
    </div>
  );
}
