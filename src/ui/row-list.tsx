import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export interface RowListProps {
  readonly label?: string | undefined;
  /** `Row`s. */
  readonly children: ReactNode;
  /** agenda 61, people 58, default 52 px at least. */
  readonly rows?: 'default' | 'people' | 'agenda' | undefined;
  /** A line above the first row too. */
  readonly isDivided?: boolean | undefined;
}

/** Rows split by lines, edge to edge in a flush `Panel`. */
export function RowList({ label, children, rows = 'default', isDivided = false }: RowListProps) {
  return (
    <ul
      className={classNames('it-list', `it-list-${rows}`, isDivided && 'it-list-divided')}
      aria-label={label}
    >
      {children}
    </ul>
  );
}

export interface RowProps {
  /** Time, badge, avatar. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Makes the whole row a target: a place to go, or something to do. One of the two. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Inline end: state, pill, button. Stays above the row's own target. */
  readonly end?: ReactNode;
  /** Full width under the row: a warning, a progress bar. */
  readonly below?: ReactNode;
  readonly isCurrent?: boolean | undefined;
  /** Done: it fades, it does not leave. */
  readonly isFaded?: boolean | undefined;
  /** «Now» under this row: the time in words. */
  readonly now?: string | undefined;
}

export function Row(props: RowProps) {
  const { lead, title, sub, end, below, isCurrent = false, isFaded = false, now } = props;
  return (
    <li
      className={classNames(isCurrent && 'row-current', isFaded && 'row-faded')}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {lead && <span className="row-lead">{lead}</span>}
      <div className="row-words">
        <div className="row-title">
          <RowTarget {...props}>{title}</RowTarget>
        </div>
        {sub && <div className="row-sub">{sub}</div>}
      </div>
      {end && <span className="row-end">{end}</span>}
      {below && <div className="row-below">{below}</div>}
      {now !== undefined && (
        <span className="row-now">
          <span>{now}</span>
        </span>
      )}
    </li>
  );
}

function RowTarget({ href, onPress, children }: RowProps & { readonly children: ReactNode }) {
  if (href !== undefined) {
    return (
      <Link href={href} className="row-link">
        {children}
      </Link>
    );
  }
  if (onPress === undefined) return <>{children}</>;
  return (
    <button type="button" className="row-button" onClick={onPress}>
      {children}
    </button>
  );
}
