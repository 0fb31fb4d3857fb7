import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useOpenPairs, useReviewItems } from '../review/review-items.ts';
import { todayWords as words } from './today.it.ts';

/** What waits for a decision and belongs to no one person: set aside by the centre, people registered twice. */
export function AsidePanel() {
  const items = useReviewItems() ?? [];
  const pairs = useOpenPairs().length;
  const putAside = items.reduce((sum, { aside }) => sum + aside.length, 0);
  if (putAside + pairs === 0) return null;
  const sub = [
    putAside > 0 && words('putAside', { n: putAside }),
    pairs > 0 && words('maybeSame', { n: pairs }),
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
          title={words('toReview', { n: putAside + pairs })}
          sub={sub.filter(Boolean).join(' · ')}
          href="/da-rivedere"
          end={<Icon name="chevron-right" size="xs" />}
        />
      </RowList>
    </Panel>
  );
}
