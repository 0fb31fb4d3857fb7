import { useEffect, useRef, type ReactNode } from 'react';
import { Breadcrumb, type BreadcrumbItem } from './breadcrumb.tsx';

export interface PageHeaderProps {
  /** The page's h1. */
  readonly title: string;
  readonly sub?: ReactNode;
  readonly breadcrumb?: readonly BreadcrumbItem[] | undefined;
  /** Beside the title. */
  readonly pills?: ReactNode;
  /** Buttons at the inline end; at most one primary on the screen. */
  readonly actions?: ReactNode;
  /** Moves focus to the title when it appears: for a change of route. */
  readonly takesFocus?: boolean | undefined;
}

export function PageHeader(props: PageHeaderProps) {
  const { title, sub, breadcrumb, pills, actions, takesFocus = false } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus, title]);
  return (
    <div className="page-header">
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      <div>
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {pills}
        </div>
        {sub !== undefined && <div className="page-sub">{sub}</div>}
      </div>
      {actions && <div className="btn-group">{actions}</div>}
    </div>
  );
}

export interface StepHeadingProps {
  /** Over the title: «Elemento c) del patto · art. 20, comma 2, D.Lgs. 150/2015». */
  readonly over?: ReactNode;
  readonly title: string;
  /** Under the title: one line on what this step is for. */
  readonly lead?: ReactNode;
  readonly takesFocus?: boolean | undefined;
}

/** The title of a step of the interview (h2); takes focus when the step changes. */
export function StepHeading({ over, title, lead, takesFocus = false }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus, title]);
  return (
    <div className="step-heading">
      {over !== undefined && <p>{over}</p>}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {lead !== undefined && <p className="step-lead">{lead}</p>}
    </div>
  );
}
