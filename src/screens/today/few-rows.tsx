import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { RowList } from '../../ui/row-list.tsx';

/** Rows shown at first, and added at each press. */
const FIRST = 5;
const NEXT = 20;

export interface FewRowsProps<Item> {
  readonly items: readonly Item[];
  /** The rows of the items that are shown. */
  readonly children: (shown: readonly Item[]) => ReactNode;
  /** «Mostra le altre 4», from how many are hidden. */
  readonly moreLabel: (hidden: number) => string;
}

/** The first rows of a list that may be long, and a button for the others. */
export function FewRows<Item>({ items, children, moreLabel }: FewRowsProps<Item>) {
  const [limit, setLimit] = useState(FIRST);
  const hidden = items.length - limit;
  return (
    <>
      <RowList rows="people">{children(items.slice(0, limit))}</RowList>
      {hidden > 0 && (
        <p className="list-foot">
          <Button kind="quiet" onPress={() => setLimit(limit + NEXT)}>
            {moreLabel(hidden)}
          </Button>
        </p>
      )}
    </>
  );
}
