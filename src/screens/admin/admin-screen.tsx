import { useState } from 'react';
import { can, type Role } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useDesk } from '../desk.tsx';
import { MoreAdministration } from '../kiosk-setup/more-administration.tsx';
import { InstrumentEditor } from '../instrument-editor/instrument-editor.tsx';
import { OfficeSettingsForm } from '../office-settings/office-settings-form.tsx';
import { words } from './admin.it.ts';
import { DevicesPanel } from './devices-panel.tsx';
import { LawPart } from './law-part.tsx';
import { OperatorsPart } from './operators-part.tsx';

const TAB_NAMES = ['ufficio', 'pacchetti', 'profilo', 'operatori', 'dispositivi', 'norme'] as const;
type TabName = (typeof TAB_NAMES)[number];

/** What this role does here: settings are facts of the office, so who writes them reads facts. */
const tabsOf = (role: Role): readonly TabName[] => {
  const writesSettings = can(role, 'office.settings') && can(role, 'facts.read');
  const isOpen: Readonly<Record<TabName, boolean>> = {
    ufficio: writesSettings,
    pacchetti: writesSettings,
    profilo: writesSettings,
    operatori: can(role, 'operators.manage'),
    dispositivi: can(role, 'devices.manage'),
    norme: can(role, 'office.settings'),
  };
  return TAB_NAMES.filter((tab) => isOpen[tab]);
};

function TabPart({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'operatori':
      return <OperatorsPart />;
    case 'dispositivi':
      return <DevicesPanel />;
    case 'norme':
      return <LawPart />;
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
        <PageHeader title={words('title')} actions={<MoreAdministration />} takesFocus />
        <Alert tone="info">{words('notAllowed')}</Alert>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={session.office.name}
        actions={<MoreAdministration />}
        takesFocus
      />
      <Tabs
        label={words('title')}
        tabs={tabs.map((id) => ({ id, label: words(id) }))}
        selected={selected}
        onSelect={setSelected}
      >
        <TabPart tab={selected} />
      </Tabs>
    </>
  );
}
