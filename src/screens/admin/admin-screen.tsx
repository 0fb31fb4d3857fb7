import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { can } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { roleNames, words } from './admin.it.ts';
import type { OperatorAccount } from './administration.ts';
import { NewPasswordSheet } from './new-password-sheet.tsx';
import { NewOperatorForm } from './new-operator-form.tsx';

const OPERATORS = ['administration', 'operators'] as const;

/** `/amministrazione`: who works in the office. Devices, settings and tables will join. */
export function AdminScreen() {
  const { session, administration } = useDesk();
  const isAllowed = can(session.operator.role, 'operators.manage');
  const operators = useQuery({
    queryKey: OPERATORS,
    queryFn: () => administration.operators(),
    networkMode: 'always',
    enabled: isAllowed,
  });
  if (!isAllowed) {
    return (
      <>
        <PageHeader title={words('title')} takesFocus />
        <Alert tone="info">{words('notAllowed')}</Alert>
      </>
    );
  }
  return (
    <>
      <PageHeader title={words('title')} sub={session.office.name} takesFocus />
      <div className="columns">
        <Panel title={words('operators')} flush>
          <OperatorList reading={operators.data} />
        </Panel>
        <NewOperatorForm
          mayAddAdministrators={can(session.operator.role, 'office.manage')}
          onAdded={() => void operators.refetch()}
        />
      </div>
    </>
  );
}

type Reading =
  Awaited<ReturnType<ReturnType<typeof useDesk>['administration']['operators']>> | undefined;

function OperatorList({ reading }: { readonly reading: Reading }) {
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
        <OperatorRow key={operator.id} operator={operator} />
      ))}
    </RowList>
  );
}

function OperatorRow({ operator }: { readonly operator: OperatorAccount }) {
  const { name, username, role, active } = operator;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Row
        title={name}
        sub={`${username} · ${active ? roleNames[role] : words('inactive')}`}
        end={
          active && (
            <Button
              kind="quiet"
              aria-haspopup="dialog"
              onPress={() => {
                setOpen(true);
              }}
            >
              {words('newPassword')}
            </Button>
          )
        }
      />
      <NewPasswordSheet operator={operator} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
