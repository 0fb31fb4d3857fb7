import { useId, useMemo, useState } from 'react';
import type { OperatorId, StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-names.ts';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { useNames } from '../interview/names.ts';
import { useReadings } from '../review/question-reading.ts';
import { serviceShortName } from '../service-names.it.ts';
import { useWho } from '../who.ts';
import {
  EVERYTHING,
  filtered,
  HISTORY_KINDS,
  historyOf,
  yearOf,
  type HistoryFilter,
  type HistoryItem,
  type HistoryKind,
} from './history.ts';
import { historyWords as words } from './history.it.ts';
import { useOwnPrestazioni } from './use-own-prestazioni.ts';
import './person.scss';

const ICONS: Readonly<Record<HistoryKind, IconName>> = {
  prestazioni: 'list',
  documenti: 'file-signed',
  appuntamenti: 'calendar',
  dati: 'pencil',
  note: 'note',
};

/** Rows drawn at once: a long history is opened by pieces. */
const PIECE = 60;

export interface HistoryTabProps {
  readonly state: StreamState;
  readonly stream: StreamId;
}

/** *Storia*: everything that was written, who and when, by kind, service, year and operator. */
export function HistoryTab({ state, stream }: HistoryTabProps) {
  const items = useHistory(state, stream);
  const [filter, setFilter] = useState<HistoryFilter>(EVERYTHING);
  const [most, setMost] = useState(PIECE);
  if (items === undefined) return <p>{words('reading')}</p>;
  const shown = filtered(items, filter);
  const isFiltered = Object.values(filter).some((one) => one !== null);
  return (
    <Panel title={words('title')} flush>
      <Filters items={items} filter={filter} onFilter={setFilter} />
      <p className="list-foot" role="status">
        <span>{words('count', { n: shown.length, total: items.length })}</span>
        {isFiltered && (
          <Button kind="quiet" onPress={() => setFilter(EVERYTHING)}>
            {words('clear')}
          </Button>
        )}
      </p>
      {shown.length === 0 ? (
        <EmptyState>{words(items.length === 0 ? 'empty' : 'none')}</EmptyState>
      ) : (
        <RowList label={words('title')} rows="agenda" isDivided>
          {shown.slice(0, most).map((item) => (
            <HistoryRow key={item.key} item={item} />
          ))}
        </RowList>
      )}
      {shown.length > most && (
        <div className="list-foot">
          <Button onPress={() => setMost(most + PIECE)}>{words('more')}</Button>
        </div>
      )}
    </Panel>
  );
}

function useHistory(state: StreamState, stream: StreamId): readonly HistoryItem[] | undefined {
  const own = useOwnPrestazioni(stream);
  const readingOf = useReadings(stream, null, useNames());
  return useMemo(
    () =>
      own &&
      historyOf({
        person: state,
        prestazioni: own.flatMap(({ state: one }) =>
          one.stream === null
            ? []
            : [{ stream: one.stream, service: one.opening?.service ?? '', state: one }],
        ),
        labelOf: (path) => readingOf(path).label,
      }),
    [own, state, readingOf],
  );
}

function HistoryRow({ item }: { readonly item: HistoryItem }) {
  const who = useWho();
  const { kind, service, title, sub, at, actor, href } = item;
  const written = words('writtenBy', {
    day: formatDate(isoDateOf(at)),
    time: formatTime(at),
    who: who(actor),
  });
  return (
    <Row
      lead={service ? <ServiceBadge letter={service} /> : <Icon name={ICONS[kind]} />}
      title={title}
      sub={
        <>
          {sub !== '' && <span className="row-line">{sub}</span>}
          <span className="text-meta">{written}</span>
        </>
      }
      href={href}
    />
  );
}

interface FiltersProps {
  readonly items: readonly HistoryItem[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

const ALL = 'tutto';

function Filters({ items, filter, onFilter }: FiltersProps) {
  const who = useWho();
  const kinds = HISTORY_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  const services = unique(items.flatMap(({ service }) => service ?? [])).toSorted();
  const years = unique(items.map(yearOf)).toSorted().toReversed();
  const actors = unique(items.map(({ actor }) => actor));
  return (
    <div className="history-filters" role="group" aria-label={words('filters')}>
      <Chips
        label={words('kind')}
        labelHidden
        value={filter.kind ?? ALL}
        onChange={(kind) => onFilter({ ...filter, kind: kind === ALL ? null : kind })}
        options={[
          { value: ALL, label: words('everything') },
          ...kinds.map((kind) => ({ value: kind, label: words(kind) })),
        ]}
      />
      <div className="history-selects">
        <FilterSelect
          label={words('service')}
          all={words('anyService')}
          options={services.map((one) => [one, `${one} · ${serviceShortName(one)}`])}
          value={filter.service}
          onChange={(service) => onFilter({ ...filter, service })}
        />
        <FilterSelect
          label={words('year')}
          all={words('anyYear')}
          options={years.map((one) => [one, one])}
          value={filter.year}
          onChange={(year) => onFilter({ ...filter, year })}
        />
        <FilterSelect
          label={words('operator')}
          all={words('anyOperator')}
          options={actors.map((one: OperatorId) => [one, who(one)])}
          value={filter.actor}
          onChange={(actor) => onFilter({ ...filter, actor })}
        />
      </div>
    </div>
  );
}

const unique = <T,>(values: readonly T[]): readonly T[] => [...new Set(values)];

interface FilterSelectProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Nothing to choose among one: it is not drawn. */
function FilterSelect({ label, all, options, value, onChange }: FilterSelectProps) {
  const id = useId();
  if (options.length < 2) return null;
  return (
    <div>
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      <select
        id={id}
        className="form-control"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{all}</option>
        {options.map(([one, own]) => (
          <option key={one} value={one}>
            {own}
          </option>
        ))}
      </select>
    </div>
  );
}
