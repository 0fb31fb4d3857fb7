import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { can } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { roleNames, words } from './admin.it.ts';
import type { AdministrationError, GivenRole, OperatorAccount } from './administration.ts';
import { Refusal } from './refusal.tsx';

interface RoleSheetProps {
  readonly operator: OperatorAccount;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const ROLES = ['operatore', 'responsabile', 'amministratore'] as const;
const givenRole = (role: string): GivenRole | null => ROLES.find((one) => one === role) ?? null;

/** What a colleague may do from now on, or no longer. */
export function RoleSheet({ operator, isOpen, onClose, onChanged }: RoleSheetProps) {
  const { administration, session } = useDesk();
  const { run, isBusy } = useOnce();
  const [role, setRole] = useState(givenRole(operator.role));
  const [isSaved, setSaved] = useState(false);
  const [error, setError] = useState<AdministrationError | null>(null);
  const mayGive = ROLES.filter(
    (one) => one !== 'amministratore' || can(session.operator.role, 'office.manage'),
  );
  const save = () =>
    run(async () => {
      if (role === null) return false;
      const done = await administration.changeRole(operator.id, role);
      setError(done.ok ? null : done.error);
      setSaved(done.ok);
      if (done.ok) onChanged();
      return false;
    });
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={words('roleTitle', { name: operator.name })}>
      <div className="questions">
        <ChoiceField
          id={`role-${operator.id}`}
          label={words('role')}
          options={mayGive.map((value) => ({ value, label: spoken(roleNames[value]) }))}
          value={role}
          onChange={setRole}
        />
        <Button kind="primary" busy={isBusy} onPress={save}>
          {words('saveRole')}
        </Button>
        <div aria-live="polite">
          {isSaved && <Alert tone="ok">{words('roleSaved')}</Alert>}
          {error !== null && <Refusal error={error} />}
        </div>
        <RevokeAccess
          operator={operator}
          onRevoked={() => {
            onChanged();
            onClose();
          }}
        />
      </div>
    </Sheet>
  );
}

interface RevokeAccessProps {
  readonly operator: OperatorAccount;
  readonly onRevoked: () => void;
}

/** Who leaves the office enters no more: asked twice, because it can't be undone. */
function RevokeAccess({ operator, onRevoked }: RevokeAccessProps) {
  const { administration } = useDesk();
  const { run, isBusy } = useOnce();
  const [isSure, setSure] = useState(false);
  const [error, setError] = useState<AdministrationError | null>(null);
  const revoke = () =>
    run(async () => {
      const done = await administration.revokeOperator(operator.id);
      setError(done.ok ? null : done.error);
      setSure(false);
      if (done.ok) onRevoked();
      return false;
    });
  return (
    <>
      <h3>{words('accessTitle')}</h3>
      <p className="text-meta">{words('revokeLead')}</p>
      <Button aria-haspopup="dialog" onPress={() => setSure(true)}>
        {words('revoke')}
      </Button>
      <div aria-live="polite">{error !== null && <Refusal error={error} />}</div>
      <Dialog
        isOpen={isSure}
        onClose={() => setSure(false)}
        title={words('revokeSure', { name: operator.name })}
        action={{ label: words('revoke'), onPress: revoke, busy: isBusy }}
        closeLabel={words('revokeNo')}
      />
    </>
  );
}
