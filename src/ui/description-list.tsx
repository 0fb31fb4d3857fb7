import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface DescriptionItem {
  readonly label: string;
  readonly value: ReactNode;
  /** Source and date. */
  readonly source?: ReactNode;
}

export interface DescriptionListProps {
  readonly items: readonly DescriptionItem[];
  /** Label over value, instead of beside it. */
  readonly isStacked?: boolean | undefined;
}

export function DescriptionList({ items, isStacked = false }: DescriptionListProps) {
  return (
    <dl className={classNames('description-list', isStacked && 'description-list-stacked')}>
      {items.map((item) => (
        <DescriptionRow key={item.label} item={item} />
      ))}
    </dl>
  );
}

function DescriptionRow({ item }: { readonly item: DescriptionItem }) {
  return (
    <>
      <dt>{item.label}</dt>
      <dd>
        {item.value}
        {item.source !== undefined && <span className="text-meta">{item.source}</span>}
      </dd>
    </>
  );
}
