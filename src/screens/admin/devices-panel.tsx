import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { formatDate } from '../../i18n/format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import type { AdministrationError, OfficeDevice } from './administration.ts';
import { deviceWords as words } from './devices.it.ts';
import { Refusal } from './refusal.tsx';
import { useOnce } from '../use-once.ts';

/** The office's devices: their names, and which may no longer enter. */
export function DevicesPanel() {
  const { administration } = useDesk();
  const { data, refetch } = useQuery({
    queryKey: ['administration', 'devices'],
    queryFn: () => administration.devices(),
    networkMode: 'always',
  });
  return (
    <Panel title={words('devices')} flush>
      {data?.ok === false && (
        <Alert tone="att" title={words('unknown')}>
          {words('unknownTodo')}
        </Alert>
      )}
      {data?.ok === true && (
        <RowList label={words('devices')} rows="people">
          {data.value.map((device) => (
            <DeviceRow key={device.id} device={device} onChanged={() => void refetch()} />
          ))}
        </RowList>
      )}
      <p className="list-foot">{words('foot')}</p>
    </Panel>
  );
}

interface DeviceProps {
  readonly device: OfficeDevice;
  readonly onChanged: () => void;
}

function DeviceRow({ device, onChanged }: DeviceProps) {
  const { session } = useDesk();
  const [open, setOpen] = useState<'rename' | 'revoke' | null>(null);
  const close = () => setOpen(null);
  const isThis = device.id === session.device.id;
  return (
    <>
      <Row
        title={isThis ? words('thisOne', { name: device.name }) : device.name}
        sub={deviceFacts(device)}
        isFaded={!device.active}
        end={
          device.active && (
            <span className="btn-group">
              <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen('rename')}>
                {words('rename')}
              </Button>
              {!isThis && (
                <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen('revoke')}>
                  {words('revoke')}
                </Button>
              )}
            </span>
          )
        }
      />
      <RenameSheet
        device={device}
        onChanged={onChanged}
        isOpen={open === 'rename'}
        onClose={close}
      />
      <RevokeDialog
        device={device}
        onChanged={onChanged}
        isOpen={open === 'revoke'}
        onClose={close}
      />
    </>
  );
}

const deviceFacts = ({ number, active, enrolledAt, lastDseq }: OfficeDevice): string =>
  [
    words('number', { number }),
    active ? words('since', { day: formatDate(isoDateOf(enrolledAt)) }) : words('revoked'),
    words('facts', { n: lastDseq }),
  ].join(' · ');

interface ChangeProps extends DeviceProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RenameSheet({ device, isOpen, onClose, onChanged }: ChangeProps) {
  const { administration } = useDesk();
  const { run, isBusy } = useOnce();
  const [name, setName] = useState(device.name);
  const [error, setError] = useState<AdministrationError | null>(null);
  const isEmpty = name.trim() === '';
  const submit = () =>
    run(async () => {
      if (isEmpty) return false;
      const done = await administration.renameDevice(device.id, name.trim());
      setError(done.ok ? null : done.error);
      if (!done.ok) return false;
      onChanged();
      onClose();
      return false;
    });
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={words('renameTitle', { name: device.name })}>
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          id={`name-${device.id}`}
          label={words('name')}
          hint={words('nameHint')}
          value={name}
          maxLength={60}
          error={isEmpty ? words('nameMissing') : undefined}
          onChange={setName}
        />
        <div className="btn-group">
          <Button kind="primary" type="submit" busy={isBusy}>
            {words('saveName')}
          </Button>
          <Button onPress={onClose}>{words('cancel')}</Button>
        </div>
        {error !== null && <Refusal error={error} />}
      </form>
    </Sheet>
  );
}

function RevokeDialog({ device, isOpen, onClose, onChanged }: ChangeProps) {
  const { administration } = useDesk();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<AdministrationError | null>(null);
  const revoke = () =>
    run(async () => {
      const done = await administration.revokeDevice(device.id);
      setError(done.ok ? null : done.error);
      if (!done.ok) return false;
      onChanged();
      onClose();
      return false;
    });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words('revokeTitle', { name: device.name })}
      action={{ label: words('revokeYes'), onPress: revoke, busy: isBusy }}
      closeLabel={words('revokeNo')}
    >
      <p>{words('revokeLead')}</p>
      {error !== null && <Refusal error={error} />}
    </Dialog>
  );
}
