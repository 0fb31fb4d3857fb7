import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useStreamTitle } from '../stream-title.ts';
import { wireWords as words } from './wire.it.ts';

/** What the centre put aside, each with its reason; nothing when there is nothing. */
export function QuarantinePanel() {
  const { wire } = useDesk();
  const status = useLive(wire.status());
  const titleOf = useStreamTitle();
  const facts = status?.quarantined ?? [];
  if (facts.length === 0) return null;
  return (
    <Panel title={words('quarantinePanel')} flush>
      <RowList rows="people">
        {facts.map(({ id, stream, reason }) => {
          const { title, href } = titleOf(stream);
          return (
            <Row
              key={id}
              lead={
                <span className="tone-text-att">
                  <Icon name="flag" />
                </span>
              }
              title={title}
              sub={reason}
              href={href}
              end={<Icon name="chevron-right" size="xs" />}
            />
          );
        })}
      </RowList>
      <p className="list-foot">{words('quarantineLead')}</p>
    </Panel>
  );
}
