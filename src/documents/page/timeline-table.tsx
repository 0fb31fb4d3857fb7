import type { ReactElement } from 'react';
import type { TimelineBlock } from '../../interview/document-model.ts';
import { yearAxis, type Stretch, type YearAxis } from '../chart-scale.ts';
import { textOf } from '../phrase.ts';
import { Words } from './words.tsx';

interface TimelineTableProps {
  readonly block: TimelineBlock;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
}

const WIDTH = 300;
/** A month on an axis of thirty years is still seen. */
const SHORTEST = 5;

/** A table whose rows are also drawn on one axis of years. */
export function TimelineTable({ block, labelledBy }: TimelineTableProps): ReactElement {
  const axis = yearAxis(block);
  const [what, when] = block.columns;
  return (
    <table
      className="documento__table documento__chart documento__timeline"
      aria-labelledby={labelledBy}
    >
      <thead>
        <tr>
          <th scope="col">
            <Words phrase={what} />
          </th>
          <td className="documento__plot">
            <Years axis={axis} />
          </td>
          <th scope="col">
            <Words phrase={when} />
          </th>
        </tr>
      </thead>
      <tbody>
        {block.periods.map((period, index) => (
          <tr key={index}>
            <th scope="row">
              <Words phrase={period.label} />
            </th>
            <td className="documento__plot">
              <Lane
                axis={axis}
                stretch={axis.stretches[index] ?? { from: 0, to: 0 }}
                lasts={period.to === null}
              />
            </td>
            <td data-label={textOf(when)}>
              <Words phrase={period.words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Years = ({ axis }: { readonly axis: YearAxis }): ReactElement => (
  <svg viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true" focusable="false">
    {axis.ticks.map(({ year, at }) => (
      <text key={year} x={at * WIDTH} y={16} textAnchor={anchorOf(at)} className="documento__year">
        {year}
      </text>
    ))}
  </svg>
);

/** The first and the last year stay inside the drawing. */
function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start';
  return at === 1 ? 'end' : 'middle';
}

interface LaneProps {
  readonly axis: YearAxis;
  readonly stretch: Stretch;
  /** Still going on: the end is open. */
  readonly lasts: boolean;
}

function Lane({ axis, stretch, lasts }: LaneProps): ReactElement {
  const from = stretch.from * WIDTH;
  const width = Math.max(SHORTEST, stretch.to * WIDTH - from);
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      {axis.ticks.map(({ year, at }) => (
        <line
          key={year}
          className="documento__tick"
          x1={at * WIDTH}
          x2={at * WIDTH}
          y1={0}
          y2={16}
        />
      ))}
      <rect
        className="documento__period"
        data-lasts={lasts ? 'true' : undefined}
        x={Math.min(from, WIDTH - width)}
        y={3}
        width={width}
        height={10}
        rx={2}
      />
    </svg>
  );
}
