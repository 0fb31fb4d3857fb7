import './plot.scss';

/** `share` from 0 to 1 of the longest bar. Hidden from screen readers: the number stands beside it. */
export function PlotBar({ share }: { readonly share: number }) {
  return (
    <span className="plot-bar" aria-hidden="true">
      <span style={{ '--share': Math.min(1, Math.max(0, share)) }} />
    </span>
  );
}
