import { openConflicts, type StreamState } from '../../domain/stream-state.ts';
import type { Json } from '../../kernel/json.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { words } from './instrument-editor.it.ts';

const PREFIX = 'profilo.';

/** Cells of the draft that two devices wrote differently: both are shown, somebody decides. */
export function InstrumentConflicts({ session }: { readonly session: SettingsSession }) {
  return disputedIn(session.prestazione.known.state).map(({ path, values }) => (
    <Alert
      key={path}
      tone="att"
      title={words.conflict}
      action={
        <div className="btn-group">
          {values.map((value) => (
            <Button key={JSON.stringify(value)} onPress={() => session.answer(path, value)}>
              {words.keep(shown(value))}
            </Button>
          ))}
        </div>
      }
    >
      {words.conflictTodo}
    </Alert>
  ));
}

const disputedIn = (state: StreamState) =>
  openConflicts(state).flatMap(([path, { values }]) =>
    path.startsWith(PREFIX) && !path.endsWith('.contenuto')
      ? [{ path, values: values.map(({ value }) => value) }]
      : [],
  );

const shown = (value: Json): string =>
  value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
