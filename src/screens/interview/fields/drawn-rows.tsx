import './drawn-rows.scss';
import type { TableRow } from '../../../interview/answers.ts';
import type { DrawnTable } from '../../../interview/question.ts';
import type { KindProps } from './field-props.ts';
import { RowLevels } from './row-levels.tsx';
import { RowTimeline } from './row-timeline.tsx';

export interface DrawnRowsProps extends KindProps {
  readonly rows: readonly TableRow[];
  readonly drawn: DrawnTable;
}

/** The picture that a table asks for; nothing while there is nothing to draw. */
export function DrawnRows({ drawn, ...props }: DrawnRowsProps) {
  switch (drawn.as) {
    case 'timeline':
      return <RowTimeline {...props} from={drawn.from} to={drawn.to} />;
    case 'levels':
      return <RowLevels {...props} what={drawn.what} level={drawn.level} />;
  }
}
