import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';
import { todayWords as words } from './today.it.ts';

/** How many things wait for a decision, and of which kind; nothing when there are none. */
export function ToReviewPanel() {
  const { wire } = useDesk();
  const summaries = useSummaries();
  const putAside = useLive(wire.status())?.quarantined.length ?? 0;
  const conflicts = summaries?.reduce((sum, one) => sum + one.conflicts, 0) ?? 0;
  if (conflicts + putAside === 0) return null;
  const sub = [
    conflicts > 0 && words('differentAnswers', { n: conflicts }),
    putAside > 0 && words('putAside', { n: putAside }),
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
          title={words('toReview', { n: conflicts + putAside })}
          sub={sub.filter(Boolean).join(' · ')}
          href="/da-rivedere"
          end={<Icon name="chevron-right" size="xs" />}
        />
      </RowList>
    </Panel>
  );
}
