import { useState } from 'react';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { catalogue } from '../../lep/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mono } from '../../ui/mono.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { AvailabilityPill } from './availability-pill.tsx';
import { groupsOf, isDeliverable, sapLine, servicesMatching } from './services-list.ts';
import { servicesWords as words } from './services.it.ts';

const DELIVERABLE = catalogue.filter(isDeliverable).length;

/** `/servizi`: Allegato B to read, with what can be delivered here today. */
export function ServicesScreen() {
  const [query, setQuery] = useState('');
  const found = servicesMatching(catalogue, query);
  const { people, employers } = groupsOf(found);
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} />
      <div className="stack">
        <p className="numeric">
          {words('deliverable', { n: DELIVERABLE, total: catalogue.length })}
        </p>
        <SearchField
          label={words('search')}
          value={query}
          onChange={setQuery}
          status={query === '' ? '' : words('found', { n: found.length })}
        />
        {found.length === 0 && (
          <EmptyState action={<Button onPress={() => setQuery('')}>{words('showAll')}</Button>}>
            {words('nothingFound', { text: query })}
          </EmptyState>
        )}
        <ServiceGroup title={words('people')} services={people} />
        <ServiceGroup title={words('employers')} services={employers} />
      </div>
    </>
  );
}

interface ServiceGroupProps {
  readonly title: string;
  readonly services: readonly ServiceManifest[];
}

function ServiceGroup({ title, services }: ServiceGroupProps) {
  if (services.length === 0) return null;
  return (
    <Panel title={title} flush>
      <RowList rows="people">
        {services.map((service) => (
          <ServiceRow key={service.entry.code} service={service} />
        ))}
      </RowList>
    </Panel>
  );
}

function ServiceRow({ service }: { readonly service: ServiceManifest }) {
  const { code, title, rowTitle, sap } = service.entry;
  const codes = sapLine(sap);
  return (
    <Row
      lead={<ServiceBadge letter={code} />}
      title={title}
      sub={
        <>
          {rowTitle !== undefined && `${rowTitle}${codes === '' ? '' : ' · '}`}
          {codes !== '' && (
            <>
              SAP <Mono>{codes}</Mono>
            </>
          )}
        </>
      }
      href={`/servizi/${code}`}
      end={<AvailabilityPill service={service} />}
    />
  );
}
