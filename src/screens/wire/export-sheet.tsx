import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { downloadBlob } from '../download.ts';
import { useOnce } from '../use-once.ts';
import { wireWords as words } from './wire.it.ts';

interface ExportSheetProps {
  readonly isOpen: boolean;
  /** Facts that the centre does not have. */
  readonly count: number;
  readonly onClose: () => void;
}

const SHORTEST_PASSWORD = 12;

/** *Esporta lavoro non inviato*: a file under a password, handed to the person. */
export function ExportSheet({ isOpen, count, onClose }: ExportSheetProps) {
  const { files } = useDesk();
  const { run, isBusy } = useOnce();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState<'ok' | 'failed' | null>(null);
  const isShort = password.length < SHORTEST_PASSWORD;
  const submit = () =>
    run(async () => {
      setTried(true);
      if (isShort) return false;
      const file = await files.exportUnsent(password).catch(() => null);
      setDone(file === null ? 'failed' : 'ok');
      if (file === null) return false;
      downloadBlob(new Blob([file.text], { type: 'application/json' }), file.name);
      setPassword('');
      setTried(false);
      return false;
    });
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={words('exportFor')}>
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PassphraseField
          id="export-password"
          label={words('filePassword')}
          hint={words('filePasswordHint')}
          value={password}
          error={isTried && isShort ? words('shortFilePassword') : undefined}
          autoComplete="new-password"
          onChange={setPassword}
        />
        <div className="btn-group">
          <Button kind="primary" type="submit" busy={isBusy}>
            {words('makeFile')}
          </Button>
          <Button onPress={onClose}>{words('cancel')}</Button>
        </div>
        <div aria-live="polite">
          {done === 'ok' && <Alert tone="ok">{words('exported', { n: count })}</Alert>}
          {done === 'failed' && <Alert tone="err">{words('exportFailed')}</Alert>}
        </div>
      </form>
    </Sheet>
  );
}
