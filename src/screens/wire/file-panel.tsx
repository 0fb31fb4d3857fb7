import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { ExportSheet } from './export-sheet.tsx';
import { ImportSheet } from './import-sheet.tsx';
import { wireWords as words } from './wire.it.ts';

/** Work carried by hand when the network does not come back: out of here, and into here. */
export function FilePanel() {
  const { wire } = useDesk();
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const status = useLive(wire.status());
  const count = (status?.unsent ?? 0) + (status?.quarantined.length ?? 0);
  const close = () => setOpen(null);
  return (
    <Panel title={words('filePanel')}>
      <div className="stack">
        <p className="text-meta">{words('fileLead')}</p>
        <div className="btn-group">
          <Button
            icon="download"
            aria-haspopup="dialog"
            disabledReason={count === 0 ? words('nothingToExport') : undefined}
            onPress={() => setOpen('export')}
          >
            {words('export')}
          </Button>
          <Button icon="upload" aria-haspopup="dialog" onPress={() => setOpen('import')}>
            {words('import')}
          </Button>
        </div>
      </div>
      <ExportSheet isOpen={open === 'export'} count={count} onClose={close} />
      <ImportSheet isOpen={open === 'import'} onClose={close} />
    </Panel>
  );
}
