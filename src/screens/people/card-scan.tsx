import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useCardCamera, type CameraTrouble } from './card-camera.ts';
import { people } from './people.it.ts';
import './card-scan.scss';

export interface CardScanProps {
  /** The codice fiscale read from the tessera sanitaria. */
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
  /** Closes, and goes to where the code is typed. */
  readonly onType: () => void;
}

/** Reads the tessera sanitaria with the camera; typing is always one tap away. */
export function CardScan({ onCode, onClose, onType }: CardScanProps) {
  return (
    <Sheet isOpen onClose={onClose} title={people('scanTitle')}>
      <CardView onCode={onCode} onType={onType} />
    </Sheet>
  );
}

/** Inside the sheet: the camera is asked for when it is on the page, and let go when it leaves. */
function CardView({ onCode, onType }: Pick<CardScanProps, 'onCode' | 'onType'>) {
  const { video, trouble, isReading, torch } = useCardCamera(onCode);
  return (
    <div className="stack card-scan">
      {trouble === null ? (
        <>
          <p>{people('scanHow')}</p>
          <div className="card-scan-view">
            <video ref={video} muted playsInline aria-label={people('scanVideo')} />
            <span className="card-scan-aim" aria-hidden="true" />
          </div>
          <p role="status" className="text-meta">
            {people(isReading ? 'scanReading' : 'scanOpening')}
          </p>
        </>
      ) : (
        <Alert tone="att" title={people('scanFailed')} live="polite">
          {troubleWords(trouble)}
        </Alert>
      )}
      <div className="btn-group">
        {torch && (
          <Button aria-pressed={torch.isOn} onPress={torch.toggle}>
            {people(torch.isOn ? 'torchOff' : 'torchOn')}
          </Button>
        )}
        <Button icon="pencil" onPress={onType}>
          {people('typeCode')}
        </Button>
      </div>
    </div>
  );
}

function troubleWords(trouble: CameraTrouble): string {
  switch (trouble) {
    case 'denied':
      return people('cameraDenied');
    case 'missing':
      return people('cameraMissing');
    case 'busy':
      return people('cameraBusy');
    case 'noReader':
      return people('cameraNoReader');
  }
}
