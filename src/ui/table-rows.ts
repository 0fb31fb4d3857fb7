import { useEffect, useRef, useState } from 'react';
import { useCommon } from '../i18n/locale.tsx';

export interface TableRowsInput<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** What the row is called when it is removed: «Barista, 2018». */
  readonly rowName?: ((row: Row, index: number) => string) | undefined;
  readonly newRow: () => Row;
}

export interface RemovedRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
}

/** Adding, changing, removing and putting back rows, with focus where the work goes on. */
export function useTableRows<Row>({ rows, onChange, rowName, newRow }: TableRowsInput<Row>) {
  const common = useCommon();
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<RemovedRow<Row> | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  // The new row may come a moment later, when its owner has stored it.
  useEffect(() => {
    const row = wanted === null ? undefined : list.current?.children[wanted];
    if (row === undefined) return;
    row.querySelector<HTMLElement>('input, textarea, button')?.focus();
    setWanted(null);
  }, [rows, wanted]);

  const nameOf = (row: Row, index: number) =>
    rowName?.(row, index) || common('rowNumber', { n: index + 1 });
  return {
    list,
    removed,
    nameOf,
    add: () => {
      onChange([...rows, newRow()]);
      setWanted(rows.length);
    },
    update: (index: number, row: Row) =>
      onChange(rows.map((other, at) => (at === index ? row : other))),
    remove: (index: number, row: Row) => {
      setRemoved({ row, index, name: nameOf(row, index) });
      onChange(rows.filter((_, other) => other !== index));
    },
    putBack: ({ row, index }: RemovedRow<Row>) => {
      setRemoved(null);
      onChange([...rows.slice(0, index), row, ...rows.slice(index)]);
      setWanted(index);
    },
  };
}
