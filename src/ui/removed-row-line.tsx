import { useEffect, useRef } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import type { RemovedRow } from './table-rows.ts';

interface RemovedRowLineProps<Row> {
  readonly removed: RemovedRow<Row> | null;
  readonly onPutBack: (removed: RemovedRow<Row>) => void;
}

/** Where a row was taken away: its name, and the way to put it back. */
export function RemovedRowLine<Row>({ removed, onPutBack }: RemovedRowLineProps<Row>) {
  const common = useCommon();
  const undo = useRef<HTMLButtonElement>(null);
  // The row had the focus and is gone: its undo takes it.
  useEffect(() => undo.current?.focus(), [removed]);
  return (
    <div role="status">
      {removed !== null && (
        <p className="table-editor-removed">
          <span>{common('rowRemoved', { row: removed.name })}</span>
          <Button ref={undo} kind="quiet" icon="restore" onPress={() => onPutBack(removed)}>
            {common('undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
