import { lazy, Suspense, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { words } from './sap.it.ts';

const SapExport = lazy(async () => ({
  default: (await import('./sap-export.tsx')).SapExport,
}));
const SapImport = lazy(async () => ({
  default: (await import('./sap-import.tsx')).SapImport,
}));

export interface SapProps {
  readonly state: StreamState;
  readonly stream: StreamId;
}

/** *Esporta* and *Importa SAP (XML)*: the schema and its parser are loaded when they are wanted. */
export function SapPanel(props: SapProps) {
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <Panel title={words('title')}>
      <p>{words('about')}</p>
      <div className="btn-group">
        <Button icon="download" onPress={() => setOpen('export')}>
          {words('export')}
        </Button>
        <Button onPress={() => setOpen('import')}>{words('import')}</Button>
      </div>
      <Sheet isOpen={open !== null} onClose={close} title={words(open ?? 'export')}>
        <Suspense fallback={<p role="status">{words('loading')}</p>}>
          {open === 'export' && <SapExport {...props} />}
          {open === 'import' && <SapImport {...props} />}
        </Suspense>
      </Sheet>
    </Panel>
  );
}
