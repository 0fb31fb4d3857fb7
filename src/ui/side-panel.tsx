import { useId, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { IconButton } from './button.tsx';

export interface SidePanelItem {
  readonly label: string;
  readonly value: ReactNode;
  /** Where it comes from and when: «Scheda SAP, 22/09/2026». */
  readonly source: ReactNode;
}

export interface SidePanelContent {
  readonly title: string;
  /** At most five, for this step. */
  readonly items: readonly SidePanelItem[];
  /** Under the items, after a line. */
  readonly footer?: ReactNode;
}

export interface SidePanelProps extends SidePanelContent {
  readonly onClose: () => void;
}

/** What is already known, read-only, beside the questions. */
export function SidePanel({ title, items, footer, onClose }: SidePanelProps) {
  const common = useCommon();
  const headingId = useId();
  return (
    <aside className="side-panel" aria-labelledby={headingId}>
      <div className="side-panel-inner">
        <header className="side-panel-header">
          <h2 id={headingId}>{title}</h2>
          <IconButton icon="close" label={`${common('close')}: ${title}`} onPress={onClose} />
        </header>
        <SidePanelBody items={items} footer={footer} />
      </div>
    </aside>
  );
}

export function SidePanelBody({ items, footer }: Omit<SidePanelContent, 'title'>) {
  return (
    <>
      <dl className="side-panel-items">
        {items.map((item) => (
          <div key={item.label}>
            <dt>{item.label}</dt>
            <dd>
              <span className="side-panel-value">{item.value}</span>
              <span className="side-panel-source">{item.source}</span>
            </dd>
          </div>
        ))}
      </dl>
      {footer && <div className="side-panel-footer">{footer}</div>}
    </>
  );
}
