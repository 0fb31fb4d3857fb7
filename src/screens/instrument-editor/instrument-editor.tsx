import { hasDraft } from '../../domain/instrument-draft.ts';
import { Alert } from '../../ui/alert.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useSettingsSession, type SettingsSession } from '../office-settings/settings-session.ts';
import { AnswersTable } from './answers-table.tsx';
import { AreasPanel } from './areas-panel.tsx';
import { GeneralPanel, ResultsPanel } from './general-panel.tsx';
import { InstrumentConflicts } from './instrument-conflicts.tsx';
import { words } from './instrument-editor.it.ts';
import { ProgrammesPanel } from './programmes-panel.tsx';
import { PublishPanel, VersionsPanel } from './publish-panel.tsx';

/** The instrument of the qualitative profile, to be written by who may write the settings. */
export function InstrumentEditor() {
  const session = useSettingsSession();
  return session === undefined ? null : <Editor session={session} />;
}

function Editor({ session }: { readonly session: SettingsSession }) {
  const { state, place } = session.prestazione.known;
  const published = place.settings.instruments;
  return (
    <div className="stack">
      <p>{words.lead}</p>
      {session.saveError !== null && <Alert tone="err">{words.saveError}</Alert>}
      <InstrumentConflicts session={session} />
      {published.length === 0 && <Alert tone="info">{words.noVersions}</Alert>}
      <VersionsPanel session={session} published={published} />
      {hasDraft(state) ? (
        <>
          <h2>{words.draft}</h2>
          <GeneralPanel session={session} />
          <Panel title={words.answers}>
            <AnswersTable
              session={session}
              question=""
              label={words.answers}
              labelHidden
              hint={words.answersHint}
            />
          </Panel>
          <AreasPanel session={session} />
          <ResultsPanel session={session} />
          <PublishPanel session={session} published={published} />
        </>
      ) : (
        <p>{words.noDraft}</p>
      )}
      <ProgrammesPanel session={session} />
    </div>
  );
}
