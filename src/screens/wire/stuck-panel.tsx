import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useStreamTitle } from '../stream-title.ts';
import { stuckItems } from './stuck-items.ts';
import { wireWords as words } from './wire.it.ts';

/** Why work does not get on, each reason with where it is; nothing when nothing is in the way. */
export function StuckPanel() {
  const { wire } = useDesk();
  const status = useLive(wire.status());
  const titleOf = useStreamTitle();
  const items = status === undefined ? [] : stuckItems(status);
  if (items.length === 0) return null;
  return (
    <Panel title={words('stuckPanel')} flush>
      <RowList label={words('stuckPanel')} rows="people">
        {items.map(({ key, stream, text }) => {
          const about = stream === null ? null : titleOf(stream);
          return (
            <Row
              key={key}
              lead={
                <span className="tone-text-att">
                  <Icon name="flag" />
                </span>
              }
              title={about?.title ?? text}
              sub={about === null ? undefined : text}
              href={about?.href}
            />
          );
        })}
      </RowList>
      <p className="list-foot">{words('stuckLead')}</p>
    </Panel>
  );
}
