import { openConflicts } from '../../domain/stream-state.ts';
import { answersOf, parsePath } from '../../interview/answers.ts';
import { formatAnswer } from '../../interview/format-answer.ts';
import { Alert } from '../../ui/alert.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ConflictCard } from '../review/conflict-card.tsx';
import { previousAnswer } from '../review/previous-answer.ts';
import { findQuestion, readQuestion } from '../review/question-reading.ts';
import { useNames } from './names.ts';
import type { Prestazione } from './prestazione.ts';

interface OfPrestazione {
  readonly prestazione: Prestazione;
}

const questionOf = (path: string): string => path.replace(/#.*$/, '');

/** Whether the question at a path is asked as things stand. */
const isAsked = ({ view }: Prestazione, path: string): boolean =>
  view.steps.some(({ questions }) => questions.some((one) => one.path === questionOf(path)));

/**
 * Every question with two standing answers, decided here: also those no longer asked, which would
 * otherwise wait in *Da rivedere* with no way there from the interview.
 */
export function ReviewConflicts({ prestazione }: OfPrestazione) {
  const { state, facts, definition, stream, person } = prestazione;
  const names = useNames();
  const apart = openConflicts(state);
  return apart.map(([path, register]) => {
    const reading = readQuestion(definition, path, names);
    const meta = isAsked(prestazione, path) ? reading.step : 'non più richiesta';
    return (
      <Panel key={path} title={reading.label} meta={meta ?? undefined}>
        <ConflictCard
          stream={stream}
          path={path}
          person={person}
          register={register}
          previous={previousAnswer(facts, path, register)}
          reading={reading}
        />
      </Panel>
    );
  });
}

/** Answers to what is no longer asked: kept and shown, left out of the document. */
export function NoLongerAsked({ prestazione }: OfPrestazione) {
  const { definition, state, view } = prestazione;
  const names = useNames();
  const given = answersOf(state, definition.steps);
  const items = view.noLongerAsked.flatMap((path) => {
    const { step, question } = parsePath(path);
    const found = findQuestion(definition, path);
    if (found === null) return [];
    const { meta, words } = found;
    const value = formatAnswer({ value: given[step]?.[question], meta, words, names });
    return [{ label: words.label, value, source: ` ${found.step}` }];
  });
  if (items.length === 0) return null;
  return (
    <Panel title="Non più richieste">
      <div className="stack">
        <Alert tone="info">
          {items.length === 1
            ? 'Questa risposta è conservata, ma non va nel documento.'
            : 'Queste risposte sono conservate, ma non vanno nel documento.'}
        </Alert>
        <DescriptionList items={items} />
      </div>
    </Panel>
  );
}
