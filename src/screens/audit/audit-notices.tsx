import { spoken } from '../../i18n/language.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import type { AuditNames } from './audit-names.ts';
import type { AuditAct, AuditIncident } from './audit-port.ts';
import { actWords, incidentWords, words } from './audit.it.ts';

interface IncidentsPanelProps {
  readonly incidents: readonly AuditIncident[];
  readonly names: AuditNames;
}

/** Clones, clocks that jumped, copies that differ: what devices have told the centre. */
export function IncidentsPanel({ incidents, names }: IncidentsPanelProps) {
  return (
    <Panel title={words('incidents')} flush>
      {incidents.length === 0 ? (
        <EmptyState>{words('noIncidents')}</EmptyState>
      ) : (
        <RowList label={words('incidents')}>
          {incidents.map((one) => (
            <Row
              key={one.id}
              title={spoken(incidentWords[one.kind] ?? one.kind)}
              sub={`${names.device(one.device)} · ${names.operator(one.operator)}`}
              end={formatDateTime(one.receivedAt)}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

interface ActsPanelProps {
  readonly acts: readonly AuditAct[];
  readonly names: AuditNames;
}

/** What people decided about devices, operators and facts, with their reason. */
export function ActsPanel({ acts, names }: ActsPanelProps) {
  return (
    <Panel title={words('acts')} flush>
      {acts.length === 0 ? (
        <EmptyState>{words('noActs')}</EmptyState>
      ) : (
        <RowList label={words('acts')}>
          {acts.map((one) => (
            <Row
              key={one.id}
              title={spoken(actWords[one.kind] ?? one.kind)}
              sub={[words('by', { name: names.operator(one.operator) }), one.reason]
                .filter(Boolean)
                .join(' · ')}
              end={formatDateTime(one.at)}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}
