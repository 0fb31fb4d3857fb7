import { spoken } from '../../i18n/language.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { can } from '../../domain/permissions.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import type { AdministrationError } from '../admin/administration.ts';
import { useDesk, useLive } from '../desk.tsx';
import { downloadBytes } from '../download.ts';
import { usePrestazioni } from '../office-records.ts';
import { auditCsv } from './audit-csv.ts';
import { AuditFilters, NOTHING_ASKED, type Asked } from './audit-filters.tsx';
import { flagsOf, useAuditNames, type AuditNames } from './audit-names.ts';
import { ActsPanel, IncidentsPanel } from './audit-notices.tsx';
import type { AuditEntry, AuditFilter } from './audit-port.ts';
import { kindWords, words } from './audit.it.ts';
import { endOfDay, startOfDay } from './day-bounds.ts';
import './audit.scss';

/** `/amministrazione/registro`: who wrote and who read, from the centre's log. */
export function AuditScreen() {
  const { role } = useDesk().session.operator;
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words('sub')}
        breadcrumb={[{ label: words('administration'), href: '/amministrazione' }]}
        takesFocus
      />
      {can(role, 'audit.read') ? <Register /> : <Alert tone="info">{words('notAllowed')}</Alert>}
    </>
  );
}

/** Rows of one request. */
const PAGE = 100;

function Register() {
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  const { pages, error, hasOlder, older, again } = useRegister(asked);
  const [latest] = pages;
  const names = useAuditNames(latest);
  const entries = useMemo(() => pages.flatMap(({ facts }) => facts), [pages]);
  return (
    <div className="stack">
      <AuditFilters asked={asked} page={latest} onAsk={setAsked} />
      {error !== null && (
        <Alert tone="att" action={<Button onPress={again}>{words('retry')}</Button>}>
          {errorWords(error)}
        </Alert>
      )}
      {latest !== undefined && (
        <>
          <Rows entries={entries} names={names} hasOlder={hasOlder} onOlder={older} />
          <div className="columns">
            <IncidentsPanel incidents={latest.incidents} names={names} />
            <ActsPanel acts={latest.acts} names={names} />
          </div>
        </>
      )}
    </div>
  );
}

const errorWords = (error: AdministrationError): string =>
  error.kind === 'refused' ? error.detail : words(error.kind);

/** Newest first; asked again for the rows before the last one. */
function useRegister(asked: Asked) {
  const { audit } = useDesk();
  const streams = useStreamsOf(asked.person);
  const filter: Omit<AuditFilter, 'before'> = {
    streams,
    operator: asked.operator,
    device: asked.device,
    from: asked.from === null ? null : startOfDay(asked.from),
    to: asked.to === null ? null : endOfDay(asked.to),
    types: asked.kind === null ? [] : [asked.kind],
    flaggedOnly: asked.flaggedOnly,
  };
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => audit.read({ ...filter, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) =>
      last.ok && last.value.facts.length >= PAGE ? last.value.facts.at(-1)?.seq : undefined,
    networkMode: 'always',
  });
  const answers = query.data?.pages;
  const pages = useMemo(
    () => answers?.flatMap((answer) => (answer.ok ? [answer.value] : [])) ?? [],
    [answers],
  );
  const failed = answers?.find((answer) => !answer.ok);
  return {
    pages,
    error: failed === undefined || failed.ok ? null : failed.error,
    hasOlder: query.hasNextPage,
    older: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}

/** A person's registrations and their interviews: the register knows streams, not people. */
function useStreamsOf(person: Asked['person']): readonly string[] {
  const groups = useLive(useDesk().people)?.groups();
  const prestazioni = usePrestazioni(person ?? undefined);
  return useMemo(() => {
    if (person === null) return [];
    const own = groups?.membersOf(person) ?? [person];
    return [...own, ...(prestazioni ?? []).map(({ stream }) => stream)].slice(0, 200);
  }, [person, groups, prestazioni]);
}

interface RowsProps {
  readonly entries: readonly AuditEntry[];
  readonly names: AuditNames;
  readonly hasOlder: boolean;
  readonly onOlder: () => void;
}

function Rows({ entries, names, hasOlder, onOlder }: RowsProps) {
  const save = () => {
    const bytes = new TextEncoder().encode(auditCsv(entries, names));
    downloadBytes(bytes, { name: words('fileName'), type: 'text/csv;charset=utf-8' });
  };
  return (
    <Panel
      title={words('rows')}
      meta={
        <Button kind="quiet" icon="download" onPress={save}>
          {words('export')}
        </Button>
      }
      flush
    >
      {entries.length === 0 ? (
        <EmptyState>{words('none')}</EmptyState>
      ) : (
        <DataTable
          caption={words('rows')}
          rows={entries}
          rowId={({ id }) => id}
          columns={[
            { key: 'when', label: words('when'), cell: (one) => formatDateTime(one.receivedAt) },
            {
              key: 'who',
              label: words('who'),
              isHeader: true,
              cell: (one) => names.operator(one.operator),
            },
            {
              key: 'what',
              label: words('what'),
              cell: (one) => spoken(kindWords[one.type] ?? one.type),
            },
            { key: 'whose', label: words('whose'), cell: (one) => names.subject(one.stream) },
            { key: 'where', label: words('where'), cell: (one) => names.device(one.device) },
            { key: 'flags', label: words('flags'), cell: flagsPill },
          ]}
        />
      )}
      {hasOlder && (
        <div className="audit-older">
          <Button onPress={onOlder}>{words('older')}</Button>
        </div>
      )}
    </Panel>
  );
}

function flagsPill(entry: AuditEntry): ReactNode {
  const flags = flagsOf(entry);
  return flags.length === 0 ? (
    '–'
  ) : (
    <Pill tone="att" icon="flag">
      {flags.join(', ')}
    </Pill>
  );
}
