import { useState } from 'react';
import type { Result } from '../../kernel/result.ts';
import { Alert, type AlertTone } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk, type Desk } from '../desk.tsx';
import { deviceHasRoom } from '../device-room.ts';
import { deviceCode, useDeviceNames, type DeviceNames } from '../device-name.ts';
import { useOnce } from '../use-once.ts';
import type { ImportedWork, ImportWorkError } from './work-files.ts';
import { wireWords as words } from './wire.it.ts';

interface ImportSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Outcome {
  readonly tone: AlertTone;
  readonly text: string;
}

/** *Importa da un file*: another device's work is kept here until the centre has it. */
export function ImportSheet({ isOpen, onClose }: ImportSheetProps) {
  const form = useImport();
  const { file, password, isTried, outcome } = form;
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={words('importFor')}>
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <FileField
          id="import-file"
          label={words('chooseWork')}
          hint={words('chooseWorkHint')}
          accept="application/json,.json"
          error={isTried && file === null ? words('missingFile') : undefined}
          onChoose={([chosen]) => form.setFile(chosen ?? null)}
        >
          {file !== null && <p>{words('chosenFile', { name: file.name })}</p>}
        </FileField>
        <PassphraseField
          id="import-password"
          label={words('filePassword')}
          hint={words('openPasswordHint')}
          value={password}
          error={isTried && password === '' ? words('missingFilePassword') : undefined}
          autoComplete="current-password"
          onChange={form.setPassword}
        />
        <div className="btn-group">
          <Button kind="primary" type="submit" busy={form.isBusy}>
            {words('readFile')}
          </Button>
          <Button onPress={onClose}>{words('cancel')}</Button>
        </div>
        <div aria-live="polite">
          {outcome !== null && <Alert tone={outcome.tone}>{outcome.text}</Alert>}
        </div>
      </form>
    </Sheet>
  );
}

/** What is chosen and written, and what came of it; emptied when the file is in. */
function useImport() {
  const desk = useDesk();
  const deviceName = useDeviceNames();
  const { run, isBusy } = useOnce();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const submit = () =>
    run(async () => {
      setTried(true);
      if (file === null || password === '') return false;
      const done = await importFrom(desk, file, password);
      setOutcome(typeof done === 'string' ? refused(done) : outcomeOf(done, deviceName));
      if (typeof done === 'string' || !done.ok) return false;
      setFile(null);
      setPassword('');
      setTried(false);
      return false;
    });
  return { file, setFile, password, setPassword, isTried, outcome, submit, isBusy };
}

/** Far more than a device may hold unsent, bytes. */
const LARGEST = 256 * 1024 * 1024;

/** The words of what kept the file out before it was read, or what came of it. */
async function importFrom(
  { device, files }: Desk,
  file: File,
  password: string,
): Promise<string | Result<ImportedWork, ImportWorkError>> {
  if (file.size > LARGEST) return words('fileTooBig');
  const isThereRoom = await deviceHasRoom(device, { kind: 'file', bytes: file.size });
  if (!isThereRoom) return words('noRoomForFile');
  return files.importUnsent(await file.text(), password);
}

const refused = (text: string): Outcome => ({ tone: 'err', text });

function outcomeOf(done: Result<ImportedWork, ImportWorkError>, nameOf: DeviceNames): Outcome {
  if (!done.ok) return refused(words(WHY[done.error.kind]));
  const { facts, device } = done.value;
  if (facts === 0) return { tone: 'info', text: words('importedNothing') };
  const name = nameOf(device) ?? words('otherDevice', { code: deviceCode(device) });
  return { tone: 'ok', text: words('importedWork', { n: facts, device: name }) };
}

const WHY = {
  notOurs: 'importNotOurs',
  damaged: 'importDamaged',
  wrongPassword: 'importWrongPassword',
  diskFull: 'noRoomForFile',
  outdatedBuild: 'importNotSaved',
  databaseClosed: 'importNotSaved',
  tooLarge: 'importNotSaved',
} as const satisfies Record<ImportWorkError['kind'], string>;
