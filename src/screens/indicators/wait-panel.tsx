import { useMemo } from 'react';
import type { NormMark } from '../../reference/law/dated-value.ts';
import type { Wait } from '../../domain/indicator-waits.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { Plot } from '../../ui/plot.tsx';
import { shortMonth, waitTable } from './indicator-tables.ts';
import { indicatorWords as words } from './indicators.it.ts';
import { TablePanel } from './table-panel.tsx';

/** Days of one way by month, against the law's term, with who still waits. */
export function WaitPanel({ wait }: { readonly wait: Wait }) {
  const table = useMemo(() => waitTable(wait), [wait]);
  return (
    <TablePanel
      table={table}
      meta={<TermLine wait={wait} />}
      plot={wait.arrived === 0 ? undefined : <WaitPlot wait={wait} />}
    >
      <WaitNotes wait={wait} />
    </TablePanel>
  );
}

const MARKS: Readonly<Record<NormMark, string>> = {
  get V() {
    return words('markV');
  },
  get V2() {
    return words('markV2');
  },
  get M() {
    return words('markM');
  },
  get P() {
    return words('markP');
  },
};

/** The norm and how well it is known, beside the number it gives. */
function TermLine({ wait: { term } }: { readonly wait: Wait }) {
  if (term === null) return words('noTerm');
  return (
    <>
      {words('termLine', { days: term.value, norm: term.norm })}{' '}
      <Pill tone={term.mark === 'V' ? 'neutral' : 'att'}>{MARKS[term.mark]}</Pill>
    </>
  );
}

const printDays = (days: number): string => formatNumber(days, 1);

function WaitPlot({ wait: { byMonth, term } }: { readonly wait: Wait }) {
  const points = useMemo(
    () => byMonth.map(({ month, median }) => ({ label: shortMonth(month), value: median })),
    [byMonth],
  );
  const threshold = useMemo(() => term && limitOf(term), [term]);
  return <Plot points={points} shape="line" threshold={threshold ?? undefined} print={printDays} />;
}

const limitOf = ({ value, norm }: NonNullable<Wait['term']>) => ({
  value,
  label: words('limitLabel', { days: value, article: norm.split(', ').at(-1) ?? norm }),
});

function WaitNotes({ wait }: { readonly wait: Wait }) {
  const { waiting, overdue, longest, arrived } = wait;
  const notes = [
    arrived === 0 ? words('nobodyArrived') : null,
    longest === null ? null : words('longest', { days: words('days', { n: longest }) }),
    waiting === null ? words('waitingFiltered') : words('waitingNow', { n: waiting }),
  ];
  return (
    <p className="indicator-notes">
      {notes.filter((note) => note !== null).join(' · ')}
      {overdue !== null && overdue > 0 && (
        <>
          {' '}
          <Pill tone="att" icon="clock">
            {words('overdueNow', { n: overdue })}
          </Pill>
        </>
      )}
    </p>
  );
}
