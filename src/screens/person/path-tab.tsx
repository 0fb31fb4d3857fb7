import type { StreamState } from '../../domain/stream-state.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useDesk } from '../desk.tsx';
import { DataPanel } from './data-panel.tsx';
import { DocumentsPanel } from './documents-tab.tsx';
import { pathTimeline } from './path-lanes.ts';
import { PathList } from './path-list.tsx';
import { words } from './person.it.ts';
import type { PersonTab } from './person-tabs.ts';
import type { StartService } from './use-start.ts';
import './person.scss';

export interface PathTabProps {
  readonly state: StreamState;
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly start: StartService;
  readonly onOpenTab: (tab: PersonTab) => void;
}

/** *Percorso*: where the person is, what is due, what is missing. */
export function PathTab({ state, prestazioni, start, onOpenTab }: PathTabProps) {
  const { clock } = useDesk();
  const today = isoDateOf(clock.now());
  return (
    <div className="columns columns-narrow">
      <Panel title={words('path')} flush>
        {prestazioni.length === 0 ? (
          <EmptyState>{words('emptyPath')}</EmptyState>
        ) : (
          <div className="person-path">
            <Timeline {...pathTimeline(prestazioni, today)} />
            <PathList prestazioni={prestazioni} start={start} />
          </div>
        )}
      </Panel>
      <div className="stack stack-tight">
        <DataPanel state={state} onOpen={() => onOpenTab('scheda')} />
        <DocumentsPanel prestazioni={prestazioni} onAll={() => onOpenTab('documenti')} />
      </div>
    </div>
  );
}
