import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-names.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useStreamTitle } from '../stream-title.ts';
import { countOf, useReviewItems, type ReviewItem } from './review-items.ts';
import { reviewWords as words } from './review.it.ts';
import { StreamReview } from './stream-review.tsx';
import './review.scss';

/** `/da-rivedere`: what nobody has decided yet; nothing is decided by itself. */
export function ReviewScreen() {
  const items = useReviewItems();
  const [chosen, setChosen] = useState<StreamId | null>(null);
  const [outcome, setOutcome] = useState('');
  const current = items?.find(({ stream }) => stream === chosen) ?? items?.[0];
  const total = items?.reduce((sum, item) => sum + countOf(item), 0) ?? 0;
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={total === 0 ? undefined : words('sub', { n: total })}
      />
      <div className="stack">
        <p role="status">{outcome}</p>
        {items?.length === 0 && <NothingToReview />}
        {items !== undefined && current !== undefined && (
          <div className="review-columns">
            <ReviewList items={items} current={current.stream} onChoose={setChosen} />
            <StreamReview
              key={current.stream}
              item={current}
              takesFocus={chosen !== null}
              onDecided={setOutcome}
            />
          </div>
        )}
      </div>
    </>
  );
}

const NothingToReview = () => (
  <EmptyState
    action={
      <LinkButton kind="primary" href="/">
        {words('emptyAction')}
      </LinkButton>
    }
  >
    {words('empty')}
  </EmptyState>
);

interface ReviewListProps {
  readonly items: readonly ReviewItem[];
  readonly current: StreamId;
  readonly onChoose: (stream: StreamId) => void;
}

function ReviewList({ items, current, onChoose }: ReviewListProps) {
  const titleOf = useStreamTitle();
  return (
    <Panel title={words('list')} titleHidden flush>
      <RowList label={words('list')} rows="people">
        {items.map((item) => {
          const { title, what } = titleOf(item.stream);
          return (
            <Row
              key={item.stream}
              lead={
                <span className="tone-text-att">
                  <Icon name={iconOf(item)} />
                </span>
              }
              title={title}
              sub={[what, ...kindsOf(item)].join(' · ')}
              onPress={() => onChoose(item.stream)}
              isCurrent={item.stream === current}
            />
          );
        })}
      </RowList>
      <p className="list-foot">{words('foot')}</p>
    </Panel>
  );
}

function iconOf({ conflicts, changed }: ReviewItem): IconName {
  if (conflicts > 0) return 'exchange-circle';
  return changed > 0 ? 'file-signed' : 'flag';
}

const kindsOf = ({ conflicts, changed, unreadable, aside }: ReviewItem): readonly string[] =>
  [
    conflicts > 0 && words('conflictsHere', { n: conflicts }),
    changed > 0 && words('changedHere', { n: changed }),
    unreadable > 0 && words('unreadableHere'),
    aside.length > 0 && words('asideHere', { n: aside.length }),
  ].filter((part) => part !== false);
