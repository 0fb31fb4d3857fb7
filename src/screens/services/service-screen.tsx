import type { AllegatoBEntry, ServiceManifest } from '../../interview/service-manifest.ts';
import { catalogue, findService } from '../../lep/catalogue.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { AvailabilityPill } from './availability-pill.tsx';
import { DecreeActivities, DecreeProse, DecreeText } from './decree-text.tsx';
import { sapText } from './services-list.ts';
import { servicesWords as words } from './services.it.ts';

const ALL = {
  get label() {
    return words('title');
  },
  href: '/servizi',
};

/** `/servizi/:codice`: one row of Allegato B, in the words of the decree. */
export function ServiceScreen({ code }: { readonly code: string }) {
  const service = findService(code.toUpperCase());
  if (service === undefined) return <UnknownService code={code} />;
  const { entry } = service;
  return (
    <>
      <PageHeader
        breadcrumb={[ALL, { label: words('letter', { code: entry.code }) }]}
        title={entry.title}
        sub={entry.rowTitle}
        pills={
          <>
            <ServiceBadge letter={entry.code} />
            <AvailabilityPill service={service} />
          </>
        }
      />
      <div className="stack">
        <References service={service} />
        <div className="columns">
          <Delivered entry={entry} />
          <div className="stack">
            <Panel title={words('norms')}>
              <DecreeText sentences={entry.norms} />
            </Panel>
            <Panel title={words('sapCodes')}>
              {entry.sap.length === 0 ? (
                <p className="text-meta">{words('noSap')}</p>
              ) : (
                <DecreeText sentences={entry.sap.map(sapText)} />
              )}
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}

const UnknownService = ({ code }: { readonly code: string }) => (
  <>
    <PageHeader breadcrumb={[ALL, { label: code }]} title={words('letter', { code })} />
    <EmptyState
      action={
        <LinkButton kind="primary" href={ALL.href}>
          {words('backToAll')}
        </LinkButton>
      }
    >
      {words('unknown')}
    </EmptyState>
  </>
);

/** The letter to which the decree refers (M2–M6), or the letters that refer to this one. */
function References({ service: { entry } }: { readonly service: ServiceManifest }) {
  const referred = entry.refersTo === undefined ? undefined : findService(entry.refersTo);
  const referring = catalogue.filter((one) => one.entry.refersTo === entry.code);
  if (referred !== undefined) {
    const { code, title } = referred.entry;
    return (
      <Alert
        tone="info"
        title={words('refersTo', { code })}
        action={
          <LinkButton kind="quiet" href={`/servizi/${code}`}>
            {words('openReferred', { code })}
          </LinkButton>
        }
      >
        {words('refersToWords', { title })}
      </Alert>
    );
  }
  if (referring.length === 0) return null;
  const codes = referring.map((one) => one.entry.code).join(', ');
  return <p className="text-meta">{words('referredBy', { codes })}</p>;
}

const Delivered = ({ entry }: { readonly entry: AllegatoBEntry }) => (
  <div className="stack">
    <Panel title={words('activities')}>
      {entry.activities.length === 0 ? (
        <p className="text-meta">{words('noActivities')}</p>
      ) : (
        <DecreeActivities activities={entry.activities} />
      )}
    </Panel>
    <Panel title={words('description')}>
      <DecreeProse paragraphs={entry.description} />
    </Panel>
    <Panel title={words('output')}>
      <DecreeText sentences={entry.output} />
    </Panel>
    <Panel title={words('outcome')}>
      <DecreeText sentences={entry.outcome} />
    </Panel>
  </div>
);
