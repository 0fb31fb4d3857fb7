import { openConflicts } from '../../domain/stream-state.ts';
import { Alert } from '../../ui/alert.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNames } from '../interview/names.ts';
import { ConflictCard } from '../review/conflict-card.tsx';
import { previousAnswer } from '../review/previous-answer.ts';
import { readQuestion } from '../review/question-reading.ts';
import { settingsSteps } from './settings-form.ts';
import type { SettingsSession } from './settings-session.ts';
import { settingsWords, words } from './settings.it.ts';

const questions = { steps: settingsSteps, words: settingsWords };

/** Settings that two people wrote differently without having seen each other: a person decides. */
export function SettingsConflicts({ session }: { readonly session: SettingsSession }) {
  const names = useNames();
  const { state, facts } = session.written;
  const apart = openConflicts(state);
  if (apart.length === 0) return null;
  return (
    <>
      <Alert tone="att" live="polite">
        {words('conflicts', { n: apart.length })}
      </Alert>
      {apart.map(([path, register]) => {
        const reading = readQuestion(questions, path, names);
        return (
          <Panel key={path} title={reading.label} meta={reading.step ?? undefined}>
            <ConflictCard
              stream={session.stream}
              path={path}
              person={null}
              register={register}
              previous={previousAnswer(facts, path, register)}
              reading={reading}
            />
          </Panel>
        );
      })}
    </>
  );
}
