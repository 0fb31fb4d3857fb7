import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export interface PanelProps {
  readonly title: string;
  readonly titleHidden?: boolean | undefined;
  /** Inline end of the title: plain words («livello da 0 a 4») or a pill. */
  readonly meta?: ReactNode;
  readonly link?: { readonly label: string; readonly href: string } | undefined;
  /** Rows reach the border; for `RowList`. */
  readonly flush?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** A bordered region with its heading. No panel inside a panel. */
export function Panel({ title, titleHidden, meta, link, flush = false, id, children }: PanelProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      className={classNames('panel', flush && 'panel-flush')}
      aria-labelledby={headingId}
    >
      <header className={titleHidden === true ? 'visually-hidden' : 'panel-header'}>
        <h2 id={headingId}>{title}</h2>
        {meta !== undefined && <span className="panel-meta">{meta}</span>}
        {link && (
          <Link href={link.href} className="link-plain">
            {link.label}
          </Link>
        )}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
