import { useId } from 'react';
import type { RegisterValue } from '../../domain/stream-state.ts';
import type { FactId } from '../../domain/ids.ts';
import type { IconName } from '../../ui/icon-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useAttributionWords, type AttributionWords } from './attribution-words.ts';
import type { QuestionReading } from './question-reading.ts';
import { reviewWords as words } from './review.it.ts';
import './conflict-card.scss';

export interface ConflictValuesProps {
  readonly reading: QuestionReading;
  readonly previous: RegisterValue | null;
  readonly values: readonly RegisterValue[];
  readonly chosen: FactId | null;
  readonly onChoose: (fact: FactId) => void;
}

/** Before · mine · theirs: value large, then who, when, where. Nothing is chosen when it opens. */
export function ConflictValues(props: ConflictValuesProps) {
  const { reading, previous, values, chosen, onChoose } = props;
  const name = useId();
  const wordsOf = useAttributionWords();
  return (
    <div
      className="conflict-cards"
      role="radiogroup"
      aria-label={`${reading.label}: ${words('choose')}`}
    >
      {previous !== null && (
        <div className="conflict-card conflict-before">
          <p className="conflict-head">
            <Icon name="clock" size="sm" />
            {words('before')}
          </p>
          <p className="conflict-value">{reading.format(previous.value)}</p>
          <Facts about={wordsOf(previous)} />
        </div>
      )}
      {values.map((value) => (
        <label key={value.fact} className="conflict-card">
          <input
            className="choice-input"
            type="radio"
            name={name}
            checked={value.fact === chosen}
            onChange={() => onChoose(value.fact)}
          />
          <span className="conflict-head">
            <span className="form-check-box form-check-radio" />
            {whoseWords(wordsOf(value))}
          </span>
          <span className="conflict-value">{reading.format(value.value)}</span>
          <Facts about={wordsOf(value)} />
        </label>
      ))}
    </div>
  );
}

const whoseWords = ({ isMine, who }: AttributionWords): string =>
  isMine ? words('mine') : words('theirs', { name: who });

const FACTS = [
  { key: 'who', icon: 'user' },
  { key: 'when', icon: 'clock' },
  { key: 'where', icon: 'map-marker' },
] as const satisfies readonly { readonly key: keyof AttributionWords; readonly icon: IconName }[];

const Facts = ({ about }: { readonly about: AttributionWords }) => (
  <span className="conflict-facts">
    {FACTS.map(({ key, icon }) => (
      <span key={key}>
        <Icon name={icon} size="xs" /> <VisuallyHidden>{words(key)}: </VisuallyHidden>
        {about[key]}
      </span>
    ))}
  </span>
);
