import { useEffect, useRef, useState } from 'react';
import type SignaturePad from 'signature_pad';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';

interface SignatureDrawingProps {
  /** A PNG, as data URL. */
  readonly onSign: (image: string) => void;
  readonly describedBy?: string | undefined;
}

/** The white field where a person signs with a finger, a pen or the mouse. */
export function SignatureDrawing({ onSign, describedBy }: SignatureDrawingProps) {
  const common = useCommon();
  const { canvas, pad, isEmpty, clear } = usePad();
  return (
    <>
      <div className="signature-pad">
        <canvas
          ref={canvas}
          role="img"
          aria-label={common('signHere')}
          aria-describedby={describedBy}
        />
        <span className="signature-line" aria-hidden="true">
          {isEmpty ? common('signHere') : ''}
        </span>
      </div>
      <div className="btn-group">
        <Button
          icon="sign"
          disabledReason={isEmpty ? common('signFirst') : undefined}
          onPress={() => pad.current !== null && onSign(pad.current.toDataURL('image/png'))}
        >
          {common('confirmSignature')}
        </Button>
        {!isEmpty && (
          <Button kind="quiet" icon="restore" onPress={clear}>
            {common('clearSignature')}
          </Button>
        )}
      </div>
    </>
  );
}

function usePad() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const [isEmpty, setEmpty] = useState(true);
  useEffect(() => {
    let isGone = false;
    void import('signature_pad').then(({ default: Pad }) => {
      if (isGone || canvas.current === null) return;
      // One pixel of the image for each on the page: at most 600 × 200, which fits a fact.
      canvas.current.width = canvas.current.clientWidth;
      canvas.current.height = canvas.current.clientHeight;
      // Ink stays dark blue on white in both themes: it is printed.
      const drawn = new Pad(canvas.current, { penColor: '#17324d', minWidth: 1.2, maxWidth: 3.2 });
      drawn.addEventListener('endStroke', () => setEmpty(drawn.isEmpty()));
      pad.current = drawn;
    });
    return () => {
      isGone = true;
      pad.current?.off();
      pad.current = null;
    };
  }, []);
  const clear = () => {
    pad.current?.clear();
    setEmpty(true);
  };
  return { canvas, pad, isEmpty, clear };
}
