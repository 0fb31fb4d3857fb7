import type { ReactElement } from 'react';
import type { LevelsBlock } from '../../interview/document-model.ts';
import { fractionOf } from '../chart-scale.ts';
import { textOf } from '../phrase.ts';
import { Words } from './words.tsx';

interface LevelsTableProps {
  readonly block: LevelsBlock;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
}

/** Units of the drawing: the length of the scale, with room for its marks at both ends. */
const LENGTH = 200;
const PAD = 8;

/** A table whose rows are also drawn: the words say all that the bars show. */
export function LevelsTable({ block, labelledBy }: LevelsTableProps): ReactElement {
  const [what, today, required] = block.columns;
  return (
    <table className="documento__table documento__chart" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">
            <Words phrase={what} />
          </th>
          <th scope="col" colSpan={2}>
            <Words phrase={today} />
          </th>
          {required !== undefined && (
            <th scope="col">
              <Words phrase={required} />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {block.levels.map((level, index) => (
          <tr key={index}>
            <th scope="row">
              <Words phrase={level.label} />
            </th>
            <td className="documento__plot">
              <Bar block={block} value={level.value} required={level.required?.value ?? null} />
            </td>
            <td data-label={textOf(today)}>
              <Words phrase={level.words} />
            </td>
            {required !== undefined && (
              <td data-label={textOf(required)}>
                <Words phrase={level.required?.words ?? '–'} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly block: LevelsBlock;
  readonly value: number;
  readonly required: number | null;
}

/** Solid to today's level (●), dashed over what is missing up to what is asked (◇). */
function Bar({ block, value, required }: BarProps): ReactElement {
  const at = (level: number): number => PAD + fractionOf(block, level) * LENGTH;
  const gap = required !== null && required > value;
  return (
    <svg viewBox={`0 0 ${LENGTH + PAD * 2} 16`} aria-hidden="true" focusable="false">
      <line className="documento__axis" x1={PAD} x2={PAD + LENGTH} y1={8} y2={8} />
      {gap && <line className="documento__gap" x1={at(value)} x2={at(required)} y1={8} y2={8} />}
      <line className="documento__bar" x1={PAD} x2={at(value)} y1={8} y2={8} />
      <circle className="documento__dot" cx={at(value)} cy={8} r={4} />
      {required !== null && (
        <path className="documento__diamond" d={`M${at(required)} 2l6 6l-6 6l-6-6z`} />
      )}
    </svg>
  );
}
