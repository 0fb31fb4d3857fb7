import { useMemo, useState } from 'react';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { OperatorId } from '../../domain/ids.ts';
import type { Indicators } from '../../domain/indicators.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Plot } from '../../ui/plot.tsx';
import { useToast } from '../../ui/toast.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useDesk } from '../desk.tsx';
import { downloadBytes } from '../download.ts';
import { useWho } from '../who.ts';
import { Figures } from './figures.tsx';
import { FilterBar } from './filter-bar.tsx';
import { addressOf, filtersIn, lastMonths, type IndicatorFilters } from './indicator-filters.ts';
import {
  allTables,
  deliveredTables,
  monthName,
  openTable,
  outcomesTable,
  shortMonth,
} from './indicator-tables.ts';
import { indicatorsFile } from './indicators-file.ts';
import { indicatorWords as words } from './indicators.it.ts';
import { SourceMark } from './source-mark.tsx';
import { TablePanel } from './table-panel.tsx';
import { useIndicators, useIndicatorSources, type IndicatorSource } from './use-indicators.ts';
import { WaitPanel } from './wait-panel.tsx';
import './indicators.scss';

/** `/indicatori`: how the office is doing, from this device's own facts or from the centre's. */
export function IndicatorsScreen() {
  const sources = useIndicatorSources();
  const source = sources.at(-1);
  if (source === undefined) {
    return (
      <>
        <PageHeader title={words('title')} />
        <p>{words('notAllowed')}</p>
      </>
    );
  }
  return <AllowedIndicators sources={sources} first={source} />;
}

interface AllowedProps {
  readonly sources: readonly IndicatorSource[];
  /** Wanted unless another one is chosen: the centre's where it may be read. */
  readonly first: IndicatorSource;
}

function AllowedIndicators({ sources, first }: AllowedProps) {
  const today = isoDateOf(useDesk().clock.now());
  const [filters, setFilters] = useAddressedFilters();
  const [wanted, setWanted] = useState(first);
  const shown = useIndicators(filters, today, wanted);
  const { indicators } = shown;
  const places = useMemo(
    () => indicators?.delivered.byPlace.flatMap(({ key }) => key ?? []) ?? [],
    [indicators],
  );
  // Without a right to the device's facts its empty numbers are not to be shown for the centre's.
  const isReady = shown.from === 'centre' || sources.includes('device');
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={`${monthName(filters.from)} – ${monthName(filters.to)}`}
        actions={
          indicators !== undefined &&
          isReady && <Actions indicators={indicators} filters={filters} from={shown.from} />
        }
      />
      <div className="stack">
        <FilterBar filters={filters} today={today} places={places} onChange={setFilters} />
        <SourceMark shown={shown} sources={sources} wanted={wanted} onWant={setWanted} />
        {indicators === undefined || !isReady ? (
          shown.refusal === undefined && <p role="status">{words('loading')}</p>
        ) : (
          <Content
            indicators={indicators}
            onLonger={() => setFilters({ ...filters, ...lastMonths(12, today) })}
          />
        )}
      </div>
    </>
  );
}

/** The filters live in the address: a reload, a bookmark and a colleague find them again. */
function useAddressedFilters(): readonly [IndicatorFilters, (next: IndicatorFilters) => void] {
  const { clock } = useDesk();
  const [filters, setFilters] = useState(() =>
    filtersIn(window.location.search, isoDateOf(clock.now())),
  );
  const change = (next: IndicatorFilters): void => {
    setFilters(next);
    const address = `${window.location.pathname}${addressOf(next)}`;
    window.history.replaceState(window.history.state, '', address);
  };
  return [filters, change];
}

interface ActionsProps {
  readonly indicators: Indicators;
  readonly filters: IndicatorFilters;
  readonly from: IndicatorSource;
}

function Actions({ indicators, filters, from }: ActionsProps) {
  const { session, clock } = useDesk();
  const who = useWho();
  const toast = useToast();
  const exportCsv = (): void => {
    const file = indicatorsFile(allTables(indicators, { operator: operatorName(who) }), {
      office: session.office.name,
      filters,
      operatorName: filters.operator === null ? null : who(filters.operator),
      source: words(from === 'centre' ? 'fromCentre' : 'fromDevice'),
      now: clock.now(),
    });
    downloadBytes(file.bytes, file);
    toast({ words: words('exported', { name: file.name }) });
  };
  return (
    <>
      <Button icon="print" onPress={() => window.print()}>
        {words('print')}
      </Button>
      <Button icon="download" onPress={exportCsv}>
        {words('exportCsv')}
      </Button>
    </>
  );
}

const operatorName =
  (who: ReturnType<typeof useWho>) =>
  (id: string | null): string =>
    who(OperatorId.safeParse(id).data ?? null);

const printCount = (count: number): string => formatNumber(count);

interface ContentProps {
  readonly indicators: Indicators;
  readonly onLonger: () => void;
}

function Content({ indicators, onLonger }: ContentProps) {
  const who = useWho();
  const delivered = useMemo(
    () => deliveredTables(indicators, { operator: operatorName(who) }),
    [indicators, who],
  );
  const months = useMemo(
    () =>
      indicators.delivered.byMonth.map(({ key, count }) => ({
        label: shortMonth(key ?? ''),
        value: count,
      })),
    [indicators],
  );
  return (
    <>
      <Figures indicators={indicators} />
      {indicators.delivered.total === 0 ? (
        <EmptyState action={<Button onPress={onLonger}>{words('emptyAction')}</Button>}>
          {words('empty')}
        </EmptyState>
      ) : (
        <>
          <TablePanel table={delivered.byService} />
          <TablePanel
            table={delivered.byMonth}
            plot={<Plot points={months} shape="columns" print={printCount} />}
          />
          <div className="columns columns-half">
            <TablePanel table={delivered.byOperator} />
            <TablePanel table={delivered.byPlace} />
            <TablePanel table={delivered.bySap} />
            <TablePanel table={outcomesTable(indicators)} />
          </div>
        </>
      )}
      {indicators.waits.map((wait) => (
        <WaitPanel key={wait.kind} wait={wait} />
      ))}
      <TablePanel table={openTable(indicators.open)} />
      <p className="text-meta">{words('smallNumbers')}</p>
    </>
  );
}
