import { lazy, Suspense, type ComponentType } from 'react';
import { useMediaQuery } from './media-query.ts';
import './plot.scss';

export interface PlotPoint {
  /** Under the axis: `nov`. */
  readonly label: string;
  /** Null where there is nothing to draw: a gap, never a zero. */
  readonly value: number | null;
}

export interface PlotThreshold {
  readonly value: number;
  /** Drawn beside the line: «30 giorni, art. 20». */
  readonly label: string;
}

export interface PlotProps {
  readonly points: readonly PlotPoint[];
  /** Columns for how many, a line for a measure that goes on. */
  readonly shape: 'columns' | 'line';
  readonly threshold?: PlotThreshold | undefined;
  /** The number as people read it, beside its point. */
  readonly print: (value: number) => string;
}

/** Where a picture can't be drawn or its code did not come, the table stands alone. */
const NoPicture: ComponentType<PlotProps> = () => null;

const PlotCanvas = lazy(() =>
  import('./plot-canvas.tsx').then(
    (loaded) => ({ default: loaded.PlotCanvas }),
    () => ({ default: NoPicture }),
  ),
);

/**
 * One series on an axis from 0, with its numbers beside the points. Hidden from screen readers: the
 * table beside it says the same.
 */
export function Plot(props: PlotProps) {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isForced = useMediaQuery('(forced-colors: active)');
  return (
    <div className="plot" aria-hidden="true">
      <Suspense>
        <PlotCanvas key={`${isDark} ${isForced}`} {...props} />
      </Suspense>
    </div>
  );
}
