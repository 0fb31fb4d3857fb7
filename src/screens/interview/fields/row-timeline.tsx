import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { yearAxis, type Stretch } from '../../../documents/chart-scale.ts';
import type { TableRow } from '../../../interview/answers.ts';
import { useNames } from '../names.ts';
import { cellOf, openRow } from './drawn-cells.ts';
import { drawnWords } from './drawn-rows.it.ts';
import type { KindProps } from './field-props.ts';
import { rowName } from './row-name.ts';

interface TimelineProps extends KindProps {
  readonly rows: readonly TableRow[];
  readonly from: string;
  readonly to: string;
}

interface Period {
  /** Place of the row in the list. */
  readonly index: number;
  readonly name: string;
  /** `2019-03`; null while it lasts. */
  readonly from: string;
  readonly to: string | null;
}

const MONTH = 7;
/** Months of silence after which a gap is told: never an error. */
const GAP = 12;

/** Rows as periods on one axis of years, in order of time: arrows move, Enter opens the row. */
export function RowTimeline(props: TimelineProps) {
  const { rows, session } = props;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const periods = usePeriods(props);
  if (periods.length === 0) return null;
  const today = session.prestazione.known.today.slice(0, MONTH);
  const axis = yearAxis({
    kind: 'timeline',
    columns: ['', ''],
    today,
    periods: periods.map(({ from, to }) => ({ label: '', words: '', from, to })),
  });
  const at = Math.min(current, periods.length - 1);
  const move = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(at, periods.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <section className="drawn" aria-labelledby={id}>
      <h3 id={id}>{drawnWords.timeline}</h3>
      <p className="text-meta">{drawnWords.timelineHelp}</p>
      <div className="drawn-years" aria-hidden="true">
        {axis.ticks.map(({ year, at: where }) => (
          <span key={year} style={{ insetInlineStart: `${where * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      <ol ref={list}>
        {periods.map((period, index) => (
          <Lane
            key={rows[period.index]?.row ?? index}
            period={period}
            stretch={axis.stretches[index] ?? { from: 0, to: 0 }}
            before={latestEnd(periods.slice(0, index), today)}
            isCurrent={index === at}
            onMove={move}
            onOpen={() => {
              setCurrent(index);
              openRow(props.path, period.index);
            }}
          />
        ))}
      </ol>
      {rows.length > periods.length && (
        <p className="text-meta">{drawnWords.undated(rows.length - periods.length)}</p>
      )}
    </section>
  );
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowRight: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function usePeriods(props: TimelineProps): readonly Period[] {
  const { rows, from, to, meta, words } = props;
  const names = useNames();
  const title = (meta.rowTitle ?? []).filter((column) => column !== from && column !== to);
  return rows
    .flatMap((row, index): Period[] => {
      const [start, end] = [cellOf(props, row, from), cellOf(props, row, to)];
      if (typeof start !== 'string') return [];
      const shown = {
        row: row.row,
        ...Object.fromEntries(title.map((one) => [one, cellOf(props, row, one)])),
      };
      return [
        {
          index,
          name: rowName({ meta: { ...meta, rowTitle: title }, words, names }, shown),
          from: start.slice(0, MONTH),
          to: typeof end === 'string' ? end.slice(0, MONTH) : null,
        },
      ];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const latestEnd = (periods: readonly Period[], today: string): string | null =>
  periods
    .map(({ to }) => to ?? today)
    .toSorted()
    .at(-1) ?? null;

const monthsFrom = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5)) -
  Number(from.slice(5));

const written = (month: string): string => month.split('-').toReversed().join('/');

interface LaneProps {
  readonly period: Period;
  readonly stretch: Stretch;
  /** Month reached by what came before; null for the first. */
  readonly before: string | null;
  readonly isCurrent: boolean;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

function Lane({ period, stretch, before, isCurrent, onMove, onOpen }: LaneProps) {
  const { from, to, name } = period;
  const when =
    to === null
      ? drawnWords.lasting(written(from))
      : drawnWords.between(written(from), written(to));
  const isAfterGap = before !== null && monthsFrom(before, from) > GAP;
  return (
    <li>
      {isAfterGap && (
        <p className="drawn-gap text-meta">{drawnWords.empty(written(before), written(from))}</p>
      )}
      <button type="button" tabIndex={isCurrent ? 0 : -1} onKeyDown={onMove} onClick={onOpen}>
        <span className="drawn-name">{name}</span>
        <span className="text-meta">{when}</span>
        <span className="drawn-lane" aria-hidden="true">
          <span
            data-lasts={to === null || undefined}
            style={{
              insetInlineStart: `${stretch.from * 100}%`,
              inlineSize: `${(stretch.to - stretch.from) * 100}%`,
            }}
          />
        </span>
      </button>
    </li>
  );
}
