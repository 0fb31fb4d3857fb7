import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { countOf, useOpenPairs, useReviewItems, type ReviewItem } from '../review/review-items.ts';
import { todayWords as words } from './today.it.ts';

/** How many things wait for a decision, and of which kind; nothing when there are none. */
export function ToReviewPanel() {
  const items = useReviewItems() ?? [];
  const pairs = useOpenPairs();
  if (items.length === 0 && pairs.length === 0) return null;
  const conflicts = sumOf(items, ({ conflicts: some }) => some);
  const changed = sumOf(items, ({ changed: some }) => some);
  const putAside = sumOf(items, ({ aside }) => aside.length);
  const sub = [
    conflicts > 0 && words('differentAnswers', { n: conflicts }),
    changed > 0 && words('changedActs', { n: changed }),
    putAside > 0 && words('putAside', { n: putAside }),
    pairs.length > 0 && words('maybeSame', { n: pairs.length }),
  ];
  return (
    <Panel title={words('review')} titleHidden flush>
      <RowList rows="people">
        <Row
          lead={
            <span className="tone-text-att">
              <Icon name="flag" />
            </span>
          }
          title={words('toReview', { n: sumOf(items, countOf) + pairs.length })}
          sub={sub.filter(Boolean).join(' · ')}
          href="/da-rivedere"
          end={<Icon name="chevron-right" size="xs" />}
        />
      </RowList>
    </Panel>
  );
}

const sumOf = (items: readonly ReviewItem[], of: (item: ReviewItem) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
