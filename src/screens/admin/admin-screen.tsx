import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { can, type Role } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useDesk } from '../desk.tsx';
import { InstrumentEditor } from '../instrument-editor/instrument-editor.tsx';
import { OfficeSettingsForm } from '../office-settings/office-settings-form.tsx';
import { roleNames, words } from './admin.it.ts';
import type { OperatorAccount } from './administration.ts';
import { NewPasswordSheet } from './new-password-sheet.tsx';
import { NewOperatorForm } from './new-operator-form.tsx';

const OPERATORS = ['administration', 'operators'] as const;

const TAB_NAMES = ['ufficio', 'pacchetti', 'profilo', 'operatori'] as const;
type TabName = (typeof TAB_NAMES)[number];

/** What this role does here: settings are facts of the office, so who writes them reads facts. */
const tabsOf = (role: Role): readonly TabName[] => {
  const writesSettings = can(role, 'office.settings') && can(role, 'facts.read');
  return TAB_NAMES.filter((tab) =>
    tab === 'operatori' ? can(role, 'operators.manage') : writesSettings,
  );
};

function TabPart({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'operatori':
      return <OperatorsPart />;
    case 'profilo':
      return <InstrumentEditor />;
    case 'ufficio':
    case 'pacchetti':
      return <OfficeSettingsForm key={tab} part={tab} />;
  }
}

/** `/amministrazione`: what the office decides about itself, and who works in it. */
export function AdminScreen() {
  const { session } = useDesk();
  const tabs = tabsOf(session.operator.role);
  const [selected, setSelected] = useState<TabName>(tabs[0] ?? 'operatori');
  if (tabs.length === 0) {
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
      {tabs.length === 1 ? (
        <OperatorsPart />
      ) : (
        <Tabs
          label={words('title')}
          tabs={tabs.map((id) => ({ id, label: words(id) }))}
          selected={selected}
          onSelect={setSelected}
        >
          <TabPart tab={selected} />
        </Tabs>
      )}
    </>
  );
}

function OperatorsPart() {
  const { session, administration } = useDesk();
  const operators = useQuery({
    queryKey: OPERATORS,
    queryFn: () => administration.operators(),
    networkMode: 'always',
  });
  return (
    <div className="columns">
      <Panel title={words('operators')} flush>
        <OperatorList reading={operators.data} />
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
