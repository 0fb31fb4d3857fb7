import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { people } from './people.it.ts';

const CardScan = lazy(async () => ({ default: (await import('./card-scan.tsx')).CardScan }));

/** Time for a sheet to give the focus back, ms. */
const FOCUS_BACK = 100;

interface ScanButtonProps {
  readonly onCode: (code: string) => void;
  /** The field where the code is typed by whom the camera does not help. */
  readonly fieldId: string;
}

/** *Leggi la tessera*: the camera is asked for on this tap, never before. */
export function ScanButton({ onCode, fieldId }: ScanButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const read = (code: string) => {
    setOpen(false);
    onCode(code);
  };
  const type = () => {
    setOpen(false);
    setTimeout(() => document.getElementById(fieldId)?.focus(), FOCUS_BACK);
  };
  return (
    <>
      <Button icon="camera" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {people('scan')}
      </Button>
      {isOpen && (
        <Suspense>
          <CardScan onCode={read} onClose={() => setOpen(false)} onType={type} />
        </Suspense>
      )}
    </>
  );
}
