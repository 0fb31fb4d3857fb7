import { classNames } from './class-names.ts';
import { useId } from 'react';
import { Avatar } from './avatar.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

export interface SelectCard<T extends string> {
  readonly value: T;
  readonly initials: string;
  readonly title: string;
  readonly sub: string;
  readonly subIcon?: IconName | undefined;
}

export interface SelectCardsProps<T extends string> {
  readonly label: string;
  readonly cards: readonly SelectCard<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** A dashed last card that does something else: «Un altro operatore». */
  readonly extra?:
    | {
        readonly icon: IconName;
        readonly title: string;
        readonly sub: string;
        readonly onPress: () => void;
      }
    | undefined;
}

/** One of a few people or places, as tall cards: a radio group. */
export function SelectCards<T extends string>(props: SelectCardsProps<T>) {
  const { label, cards, value, onChange, extra } = props;
  const name = useId();
  return (
    <div className="select-cards">
      <div role="radiogroup" aria-label={label} className="select-cards">
        {cards.map((card) => (
          <label
            key={card.value}
            className={classNames('select-card', card.value === value && 'is-chosen')}
          >
            <input
              className="choice-input"
              type="radio"
              name={name}
              checked={card.value === value}
              onChange={() => onChange(card.value)}
            />
            <Avatar initials={card.initials} tone={card.value === value ? 'primary' : 'neutral'} />
            <span className="row-words">
              <span className="row-title">{card.title}</span>
              <span className="row-sub">
                {card.subIcon && <Icon name={card.subIcon} size="xs" />}
                {card.sub}
              </span>
            </span>
            <Icon name={card.value === value ? 'check' : 'chevron-right'} size="sm" />
          </label>
        ))}
      </div>
      {extra && (
        <button type="button" className="select-card select-card-extra" onClick={extra.onPress}>
          <span className="select-card-icon">
            <Icon name={extra.icon} />
          </span>
          <span className="row-words">
            <span className="row-title">{extra.title}</span>
            <span className="row-sub">{extra.sub}</span>
          </span>
        </button>
      )}
    </div>
  );
}
