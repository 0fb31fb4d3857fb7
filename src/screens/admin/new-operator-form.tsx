import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { roleNames, words } from './admin.it.ts';
import type { NewAccount } from './administration.ts';
import { Refusal } from './refusal.tsx';

interface NewOperatorFormProps {
  readonly mayAddAdministrators: boolean;
  readonly onAdded: () => void;
}

const EMPTY: NewAccount = { name: '', username: '', password: '', role: 'operatore' };
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const SHORTEST_PASSWORD = 12;

export function NewOperatorForm({ mayAddAdministrators, onAdded }: NewOperatorFormProps) {
  const { administration } = useDesk();
  const [account, setAccount] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const adding = useMutation({
    mutationFn: (added: NewAccount) => administration.addOperator(added),
    networkMode: 'always',
    onSuccess: (result) => {
      if (!result.ok) return;
      setAccount(EMPTY);
      setTried(false);
      onAdded();
    },
  });
  const faults = isTried ? faultsOf(account) : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(faultsOf(account)).length === 0 && !adding.isPending) adding.mutate(account);
  };
  const roles = (['operatore', 'responsabile', 'amministratore'] as const).filter(
    (role) => role !== 'amministratore' || mayAddAdministrators,
  );
  return (
    <Panel title={words('newOperator')}>
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <AccountFields account={account} faults={faults} roles={roles} onChange={setAccount} />
        <Button kind="primary" type="submit" busy={adding.isPending}>
          {words('add')}
        </Button>
        {adding.data?.ok === true && (
          <Alert tone="ok" live="polite">
            {words('added', { name: adding.data.value.name })}
          </Alert>
        )}
        {adding.data?.ok === false && <Refusal error={adding.data.error} />}
      </form>
    </Panel>
  );
}

interface AccountFieldsProps {
  readonly account: NewAccount;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly roles: readonly NewAccount['role'][];
  readonly onChange: (account: NewAccount) => void;
}

function AccountFields({ account, faults, roles, onChange }: AccountFieldsProps) {
  return (
    <>
      <TextField
        id="operator-name"
        label={words('name')}
        value={account.name}
        error={faults.name}
        autoComplete="off"
        onChange={(name) => onChange({ ...account, name })}
      />
      <TextField
        id="operator-username"
        label={words('username')}
        hint={words('usernameHint')}
        value={account.username}
        error={faults.username}
        autoComplete="off"
        onChange={(username) => onChange({ ...account, username })}
      />
      <PassphraseField
        id="operator-password"
        label={words('password')}
        hint={words('passwordHint')}
        value={account.password}
        error={faults.password}
        autoComplete="new-password"
        onChange={(password) => onChange({ ...account, password })}
      />
      <ChoiceField
        id="operator-role"
        label={words('role')}
        options={roles.map((role) => ({ value: role, label: spoken(roleNames[role]) }))}
        value={account.role}
        onChange={(role) => onChange({ ...account, role })}
      />
    </>
  );
}

function faultsOf(account: NewAccount): Partial<Record<'name' | 'username' | 'password', string>> {
  return {
    ...(account.name.trim().length < 2 ? { name: words('missing') } : {}),
    ...(USERNAME.test(account.username.trim()) ? {} : { username: words('badUsername') }),
    ...(account.password.length < SHORTEST_PASSWORD ? { password: words('shortPassword') } : {}),
  };
}
