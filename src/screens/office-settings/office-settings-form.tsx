import type { ReactNode } from 'react';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { OfficePanels } from './office-panels.tsx';
import { PackagesPanel } from './packages-panel.tsx';
import { SettingsConflicts } from './settings-conflicts.tsx';
import { useSettingsSession, type SettingsSession } from './settings-session.ts';
import { words } from './settings.it.ts';

/** Part of the office's settings: it saves itself, with or without the network. */
export function OfficeSettingsForm({ part }: { readonly part: 'ufficio' | 'pacchetti' }) {
  const session = useSettingsSession();
  if (session === undefined) return null;
  return (
    <Around session={session}>
      {part === 'ufficio' ? (
        <OfficePanels session={session} />
      ) : (
        <PackagesPanel session={session} />
      )}
    </Around>
  );
}

function Around({
  session,
  children,
}: {
  readonly session: SettingsSession;
  readonly children: ReactNode;
}) {
  const { saveError } = session;
  return (
    <>
      <p className="text-meta">{words('saved')}</p>
      <SaveErrorAlert error={saveError} />
      <SettingsConflicts session={session} />
      {children}
    </>
  );
}
