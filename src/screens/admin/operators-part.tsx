import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { can } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { roleNames, words } from './admin.it.ts';
import type { OperatorAccount } from './administration.ts';
import { NewOperatorForm } from './new-operator-form.tsx';
import { NewPasswordSheet } from './new-password-sheet.tsx';
import { RoleSheet } from './role-sheet.tsx';

const OPERATORS = ['administration', 'operators'] as const;

/** Who works in the office, with which role; who may enter next. */
export function OperatorsPart() {
  const { session, administration } = useDesk();
  const operators = useQuery({
    queryKey: OPERATORS,
    queryFn: () => administration.operators(),
    networkMode: 'always',
  });
  return (
    <div className="columns">
      <Panel title={words('operators')} flush>
        <OperatorList reading={operators.data} onChanged={() => void operators.refetch()} />
      </Panel>
      <NewOperatorForm
        mayAddAdministrators={can(session.operator.role, 'office.manage')}
        onAdded={() => void operators.refetch()}
      />
    </div>
  );
}

type Reading =
  Awaited<ReturnType<ReturnType<typeof useDesk>['administration']['operators']>> | undefined;

interface OperatorListProps {
  readonly reading: Reading;
  readonly onChanged: () => void;
}

function OperatorList({ reading, onChanged }: OperatorListProps) {
  if (reading === undefined) return null;
  if (!reading.ok) {
    return (
      <Alert tone="att" title={words('offline')}>
        {words('offlineTodo')}
      </Alert>
    );
  }
  return (
    <RowList label={words('operators')}>
      {reading.value.map((operator) => (
        <OperatorRow key={operator.id} operator={operator} onChanged={onChanged} />
      ))}
    </RowList>
  );
}

interface OperatorRowProps {
  readonly operator: OperatorAccount;
  readonly onChanged: () => void;
}

function OperatorRow({ operator, onChanged }: OperatorRowProps) {
  const { session } = useDesk();
  const { name, username, role, active } = operator;
  const [open, setOpen] = useState<'password' | 'role' | null>(null);
  const close = () => setOpen(null);
  const isMe = operator.id === session.operator.id;
  const isAbove = role === 'amministratore' && !can(session.operator.role, 'office.manage');
  return (
    <>
      <Row
        title={name}
        sub={`${username} · ${active ? spoken(roleNames[role]) : words('inactive')}`}
        isFaded={!active}
        end={
          active &&
          !isAbove && (
            <span className="btn-group">
              {!isMe && (
                <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen('role')}>
                  {words('roleAndAccess')}
                </Button>
              )}
              <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen('password')}>
                {words('newPassword')}
              </Button>
            </span>
          )
        }
      />
      <NewPasswordSheet operator={operator} isOpen={open === 'password'} onClose={close} />
      <RoleSheet
        operator={operator}
        isOpen={open === 'role'}
        onClose={close}
        onChanged={onChanged}
      />
    </>
  );
}
