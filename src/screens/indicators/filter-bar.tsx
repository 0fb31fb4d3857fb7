import { useMemo, useState } from 'react';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { OperatorId } from '../../domain/ids.ts';
import { catalogue } from '../../lep/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { MonthField } from '../../ui/month-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOfficeSettings } from '../place-of.ts';
import { serviceShortName } from '../service-names.it.ts';
import { lastMonths, PERIODS, type IndicatorFilters } from './indicator-filters.ts';
import { indicatorWords as words } from './indicators.it.ts';

interface FilterBarProps {
  readonly filters: IndicatorFilters;
  readonly today: IsoDate;
  /** Places of the numbers shown: those that the office no longer has among them. */
  readonly places: readonly string[];
  readonly onChange: (filters: IndicatorFilters) => void;
}

const SERVICES = catalogue.map(({ entry: { code } }) => ({
  value: code,
  label: `${code} · ${serviceShortName(code)}`,
}));

const EVERY = '';

/** Period, operator, place and service: each change is in the address at once. */
export function FilterBar({ filters, today, places, onChange }: FilterBarProps) {
  const operators = useOperators();
  const known = usePlaceNames(places, filters.place);
  const hasFilters =
    filters.operator !== null || filters.place !== null || filters.service !== null;
  return (
    <section className="indicator-filters no-print" aria-label={words('filters')}>
      <PeriodChips filters={filters} today={today} onChange={onChange} />
      <PeriodEnds filters={filters} onChange={onChange} />
      <SelectField
        label={words('operator')}
        value={filters.operator ?? EVERY}
        options={[{ value: EVERY, label: words('allOperators') }, ...operators]}
        onChange={(value) =>
          onChange({ ...filters, operator: OperatorId.safeParse(value).data ?? null })
        }
      />
      <SelectField
        label={words('place')}
        value={filters.place ?? EVERY}
        options={[
          { value: EVERY, label: words('allPlaces') },
          ...known.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(value) => onChange({ ...filters, place: value || null })}
      />
      <SelectField
        label={words('service')}
        value={filters.service ?? EVERY}
        options={[{ value: EVERY, label: words('allServices') }, ...SERVICES]}
        onChange={(value) => onChange({ ...filters, service: value || null })}
      />
      {hasFilters && (
        <Button
          kind="quiet"
          icon="close"
          onPress={() => onChange({ ...filters, operator: null, place: null, service: null })}
        >
          {words('clearFilters')}
        </Button>
      )}
    </section>
  );
}

function useOperators() {
  const { session } = useDesk();
  return useMemo(() => {
    const everybody = new Map(
      [session.operator, ...session.colleagues].map(({ id, name }) => [id, name]),
    );
    return [...everybody]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'it'));
  }, [session]);
}

function usePlaceNames(counted: readonly string[], chosen: string | null): readonly string[] {
  const settings = useOfficeSettings();
  return useMemo(() => {
    const names = [
      ...(settings?.places.map(({ name }) => name) ?? []),
      ...counted,
      ...(chosen === null ? [] : [chosen]),
    ];
    return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'it'));
  }, [settings, counted, chosen]);
}

type PeriodProps = Pick<FilterBarProps, 'filters' | 'onChange'>;

function PeriodChips({ filters, today, onChange }: PeriodProps & { readonly today: IsoDate }) {
  const chosen = PERIODS.find((count) => {
    const { from, to } = lastMonths(count, today);
    return from === filters.from && to === filters.to;
  });
  return (
    <div className="indicator-period">
      <Chips
        label={words('period')}
        value={chosen === undefined ? null : String(chosen)}
        options={PERIODS.map((n) => ({ value: String(n), label: words('months', { n }) }))}
        onChange={(count) => onChange({ ...filters, ...lastMonths(Number(count), today) })}
      />
    </div>
  );
}

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

const isSamePeriod = (a: Ends, b: Ends): boolean => a.from === b.from && a.to === b.to;

/** Half a period is not one: it counts when both months are there and in order. */
function PeriodEnds({ filters, onChange }: PeriodProps) {
  const [{ ends, known }, setState] = useState<{ ends: Ends; known: Ends }>({
    ends: filters,
    known: filters,
  });
  // Another period was chosen elsewhere: what is half typed here gives way.
  if (!isSamePeriod(known, filters)) setState({ ends: filters, known: filters });
  const isUpsideDown = ends.from !== null && ends.to !== null && ends.from > ends.to;
  const settle = (next: Ends): void => {
    if (next.from === null || next.to === null || next.from > next.to) {
      setState({ ends: next, known });
      return;
    }
    setState({ ends: next, known: next });
    onChange({ ...filters, from: next.from, to: next.to });
  };
  return (
    <>
      <MonthField
        label={words('from')}
        hint=""
        value={ends.from}
        onChange={(from) => settle({ ...ends, from })}
        error={
          isUpsideDown
            ? { what: words('periodUpsideDown'), todo: words('periodUpsideDownTodo') }
            : undefined
        }
      />
      <MonthField
        label={words('to')}
        hint=""
        value={ends.to}
        onChange={(to) => settle({ ...ends, to })}
      />
    </>
  );
}
