import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { words } from './admin.it.ts';
import type { OperatorAccount } from './administration.ts';
import { Refusal } from './refusal.tsx';

interface NewPasswordSheetProps {
  readonly operator: OperatorAccount;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const SHORTEST_PASSWORD = 12;

/** A forgotten password is replaced by whoever manages the office, face to face. */
export function NewPasswordSheet({ operator, isOpen, onClose }: NewPasswordSheetProps) {
  const { administration } = useDesk();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const setting = useMutation({
    mutationFn: (next: string) => administration.setPassword(operator.id, next),
    networkMode: 'always',
    onSuccess: (result) => {
      if (result.ok) setPassword('');
      setTried(false);
    },
  });
  const isShort = password.length < SHORTEST_PASSWORD;
  const submit = () => {
    setTried(true);
    if (!isShort && !setting.isPending) setting.mutate(password);
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={words('newPasswordFor', { name: operator.name })}
    >
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PassphraseField
          id="new-password"
          label={words('newPassword')}
          hint={words('newPasswordHint')}
          value={password}
          error={isTried && isShort ? words('shortPassword') : undefined}
          autoComplete="new-password"
          onChange={setPassword}
        />
        <div className="btn-group">
          <Button kind="primary" type="submit" busy={setting.isPending}>
            {words('setPassword')}
          </Button>
          <Button onPress={onClose}>{words('close')}</Button>
        </div>
        {setting.data?.ok === true && (
          <Alert tone="ok" live="polite">
            {words('passwordSet')}
          </Alert>
        )}
        {setting.data?.ok === false && <Refusal error={setting.data.error} />}
      </form>
    </Sheet>
  );
}
