import { lazy, Suspense, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { summarise } from '../../domain/summarise.ts';
import type { PersonSummary, PrestazioneSummary } from '../../domain/summary.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs, type TabItem } from '../../ui/tabs.tsx';
import { usePersonRecord, usePrestazioni, type PersonRecord } from '../office-records.ts';
import { TransferNotices } from '../transfer/transfer-notices.tsx';
import { ArchivedProvider, useWhereabouts } from '../transfer/transfers.ts';
import { StartErrorAlert } from '../start-error-alert.tsx';
import { AppointmentsTab } from './appointments-tab.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { EuropassPanel } from './europass-panel.tsx';
import { JoinedRegistrations } from '../people/joined-registrations.tsx';
import { HistoryTab } from './history-tab.tsx';
import { historyWords } from './history.it.ts';
import { PathTab } from './path-tab.tsx';
import { PersonHeader } from './person-header.tsx';
import type { PersonTab } from './person-tabs.ts';
import { readingWords } from './readings.it.ts';
import { ReadingsTab } from './readings-tab.tsx';
import { SheetTab } from './sheet-tab.tsx';
import { StartSheet } from './start-sheet.tsx';
import { SpeaksFor } from './speaks-for.tsx';
import { useReading } from './use-reading.ts';
import { useStartFor, type StartService } from './use-start.ts';
import { words } from './person.it.ts';

const ProposeSheet = lazy(async () => ({
  default: (await import('../transfer/propose-sheet.tsx')).ProposeSheet,
}));

/** `/persone/:id`: the fascicolo. */
export function PersonScreen({ stream }: { readonly stream: StreamId }) {
  const record = usePersonRecord(stream);
  if (record === undefined) return null;
  const person = summarise(record.state);
  return person?.kind === 'persona' ? (
    <Fascicolo record={record} person={person} />
  ) : (
    <UnknownPerson />
  );
}

function UnknownPerson() {
  return (
    <>
      <PageHeader
        title={words('unknown')}
        breadcrumb={[{ label: words('people'), href: '/persone' }, { label: words('file') }]}
        takesFocus
      />
      <EmptyState
        action={
          <LinkButton kind="primary" href="/persone">
            {words('backToPeople')}
          </LinkButton>
        }
      >
        {words('unknownText')}
      </EmptyState>
    </>
  );
}

interface FascicoloProps {
  readonly record: PersonRecord;
  readonly person: PersonSummary;
}

function Fascicolo({ record, person }: FascicoloProps) {
  const prestazioni = usePrestazioni(person.stream) ?? [];
  const [isStarting, setStarting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const whereabouts = useWhereabouts();
  const isAsked = whereabouts.leaving(person.stream).length > 0;
  const start = useStartFor(person.stream);
  useReading(person.stream, record.state);
  return (
    <ArchivedProvider value={whereabouts.leftBy(person.stream) !== undefined}>
      <PersonHeader
        person={person}
        prestazioni={prestazioni}
        onStart={() => setStarting(true)}
        onTransfer={isAsked ? undefined : () => setLeaving(true)}
      />
      <StartErrorAlert error={start.error} />
      <TransferNotices person={person} prestazioni={prestazioni} />
      <JoinedRegistrations registrations={record.registrations} />
      <FileTabs record={record} person={person} prestazioni={prestazioni} start={start} />
      <StartSheet
        isOpen={isStarting}
        onClose={() => setStarting(false)}
        prestazioni={prestazioni}
        start={start}
      />
      {isLeaving && (
        <Suspense>
          <ProposeSheet
            person={person}
            registrations={record.registrations.map(({ stream }) => stream)}
            prestazioni={prestazioni}
            onClose={() => setLeaving(false)}
          />
        </Suspense>
      )}
    </ArchivedProvider>
  );
}

interface FileTabsProps extends FascicoloProps {
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly start: StartService;
}

function FileTabs({ record, person, prestazioni, start }: FileTabsProps) {
  const [tab, setTab] = useState<PersonTab>('percorso');
  return (
    <Tabs label={words('file')} tabs={tabsOf(prestazioni)} selected={tab} onSelect={setTab}>
      {tab === 'percorso' && (
        <PathTab state={record.state} prestazioni={prestazioni} start={start} onOpenTab={setTab} />
      )}
      {tab === 'storia' && <HistoryTab state={record.state} stream={person.stream} />}
      {tab === 'scheda' && <SheetTab state={record.state} stream={person.stream} />}
      {tab === 'documenti' && (
        <div className="stack">
          <DocumentsTab prestazioni={prestazioni} />
          <EuropassPanel state={record.state} />
        </div>
      )}
      {tab === 'appuntamenti' && <AppointmentsTab prestazioni={prestazioni} />}
      {tab === 'contatti' && (
        <div className="stack">
          <ContactsTab state={record.state} onOpenTab={setTab} />
          <SpeaksFor registrations={record.registrations.map(({ stream }) => stream)} />
        </div>
      )}
      {tab === 'letture' && <ReadingsTab state={record.state} />}
    </Tabs>
  );
}

function tabsOf(
  prestazioni: NonNullable<ReturnType<typeof usePrestazioni>>,
): readonly TabItem<PersonTab>[] {
  const documents = prestazioni.reduce((sum, one) => sum + one.documents.length, 0);
  const appointments = prestazioni.reduce((sum, one) => sum + one.appointments.length, 0);
  return [
    { id: 'percorso', label: words('path') },
    { id: 'storia', label: historyWords('title') },
    { id: 'scheda', label: words('sheet') },
    { id: 'documenti', label: words('documents'), count: documents || undefined },
    { id: 'appuntamenti', label: words('appointments'), count: appointments || undefined },
    { id: 'contatti', label: words('contacts') },
    { id: 'letture', label: readingWords('title') },
  ];
}
