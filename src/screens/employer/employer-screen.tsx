import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { openConflicts } from '../../domain/stream-state.ts';
import { summarise } from '../../domain/summarise.ts';
import type { EmployerSummary } from '../../domain/summary.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mono } from '../../ui/mono.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Tabs, type TabItem } from '../../ui/tabs.tsx';
import { employerWords } from '../employer-data/employer-data.it.ts';
import { readEmployer } from '../employer-data/employer-datum.ts';
import { employerHref, useEmployers } from '../employers-of-office.ts';
import { useNames } from '../interview/names.ts';
import { useStream, type StreamRecord } from '../office-records.ts';
import { usePlaceName } from '../places.ts';
import { ConflictCard } from '../review/conflict-card.tsx';
import { previousAnswer } from '../review/previous-answer.ts';
import { ContactsTab } from './contacts-tab.tsx';
import { DataTab } from './data-tab.tsx';
import { useEditDrafts } from './edit-drafts.ts';
import { words } from './employer.it.ts';
import { NotesTab } from './notes-tab.tsx';
import { SeatsTab } from './seats-tab.tsx';

/** `/imprese/:id`: what the office knows of a firm, and who speaks for it. */
export function EmployerScreen({ stream }: { readonly stream: StreamId }) {
  const record = useStream(stream);
  if (record === undefined) return null;
  const employer = summarise(record.state);
  return employer?.kind === 'impresa' ? (
    <EmployerFile record={record} employer={employer} />
  ) : (
    <UnknownEmployer />
  );
}

const crumbs = () => [{ label: words('employers'), href: '/imprese' }, { label: words('file') }];

function UnknownEmployer() {
  return (
    <>
      <PageHeader title={words('unknown')} breadcrumb={crumbs()} takesFocus />
      <EmptyState
        action={
          <LinkButton kind="primary" href="/imprese">
            {words('backToEmployers')}
          </LinkButton>
        }
      >
        {words('unknownText')}
      </EmptyState>
    </>
  );
}

interface EmployerFileProps {
  readonly record: StreamRecord;
  readonly employer: EmployerSummary;
}

type EmployerTab = 'dati' | 'persone' | 'sedi' | 'note';

function EmployerFile({ record, employer }: EmployerFileProps) {
  const { state } = record;
  const { stream } = employer;
  const [tab, setTab] = useState<EmployerTab>('dati');
  const drafts = useEditDrafts(stream);
  const about = drafts && { state, stream, drafts };
  return (
    <>
      <PageHeader
        takesFocus
        breadcrumb={crumbs()}
        title={employer.name || employerWords('noName')}
        pills={
          employer.conflicts > 0 && (
            <Pill tone="att" icon="flag">
              {words('conflicts', { n: employer.conflicts })}
            </Pill>
          )
        }
        sub={<IdentityLine employer={employer} />}
      />
      <div className="stack stack-tight">
        <Notices record={record} employer={employer} />
        <Conflicts record={record} stream={stream} />
        <Tabs
          label={words('file')}
          tabs={tabsOf(employer, state.notes.length)}
          selected={tab}
          onSelect={setTab}
        >
          {about && tab === 'dati' && <DataTab {...about} />}
          {about && tab === 'persone' && <ContactsTab {...about} />}
          {about && tab === 'sedi' && <SeatsTab {...about} />}
          {tab === 'note' && <NotesTab state={state} stream={stream} />}
        </Tabs>
      </div>
    </>
  );
}

const countOf = (n: number): number | undefined => (n === 0 ? undefined : n);

const tabsOf = ({ contacts }: EmployerSummary, notes: number): readonly TabItem<EmployerTab>[] => [
  { id: 'dati', label: words('data') },
  { id: 'persone', label: words('people'), count: countOf(contacts.length) },
  { id: 'sedi', label: words('seats') },
  { id: 'note', label: words('notes'), count: countOf(notes) },
];

function IdentityLine({ employer }: { readonly employer: EmployerSummary }) {
  const nameOf = usePlaceName();
  const { partitaIva, codiceFiscale, foreignCode, comune, phone } = employer;
  const code = codiceFiscale ?? foreignCode;
  return (
    <>
      {partitaIva !== null && (
        <span>
          {words('vat')} <Mono>{partitaIva}</Mono>
        </span>
      )}
      {code !== null && code !== partitaIva && <Mono>{code}</Mono>}
      {partitaIva === null && code === null && <span>{words('noCode')}</span>}
      {phone !== null && <span>{formatPhone(phone)}</span>}
      {comune !== null && <span>{nameOf(comune)}</span>}
    </>
  );
}

/** Twins, notes of the registration, facts of a later version. */
function Notices({ record: { state }, employer }: EmployerFileProps) {
  const twin = useEmployers()?.duplicatesOf(employer)[0];
  return (
    <>
      {twin && (
        <Alert
          tone="att"
          title={words('twinTitle', { name: twin.employer.name })}
          action={
            <LinkButton kind="quiet" href={employerHref(twin.employer.stream)}>
              {words('openTwin', { name: twin.employer.name })}
            </LinkButton>
          }
        >
          {words(twin.why === 'code' ? 'twinCode' : 'twinName')}
        </Alert>
      )}
      {state.registration?.overrides.map(({ check, reason }) => (
        <Alert key={check} tone="info">
          {words('override', { reason })}
        </Alert>
      ))}
      {state.unreadable.length > 0 && <Alert tone="att">{words('unreadable')}</Alert>}
    </>
  );
}

interface ConflictsProps {
  readonly record: StreamRecord;
  readonly stream: StreamId;
}

/** Answers of devices that had not seen each other: both kept, a person decides here or in *Da rivedere*. */
function Conflicts({ record: { state, facts }, stream }: ConflictsProps) {
  const names = useNames();
  return openConflicts(state).map(([path, register]) => {
    const reading = readEmployer(path, names, words('optionalEmpty'));
    return (
      <Panel key={path} title={reading.label} meta={words('conflictsTitle')}>
        <ConflictCard
          stream={stream}
          path={path}
          person={null}
          register={register}
          previous={previousAnswer(facts, path, register)}
          reading={reading}
        />
      </Panel>
    );
  });
}
