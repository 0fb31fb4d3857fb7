import { openConflicts, type Register } from '../../domain/stream-state.ts';
import { answersOf, parsePath } from '../../interview/answers.ts';
import { Alert } from '../../ui/alert.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ConflictCard } from '../review/conflict-card.tsx';
import { previousAnswer } from '../review/previous-answer.ts';
import { findQuestion, readQuestion, type QuestionReading } from '../review/question-reading.ts';
import { aroundWords as around } from './around.it.ts';
import { readAnswer } from './read-answer.ts';
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
  const { state, definition } = prestazione;
  const names = useNames();
  return openConflicts(state).map(([path, register]) => {
    const reading = readQuestion(definition, path, names);
    const meta = isAsked(prestazione, path) ? reading.step : around('noMoreAsked');
    return (
      <Panel key={path} title={reading.label} meta={meta ?? undefined}>
        <Conflict {...{ prestazione, path, register, reading }} />
      </Panel>
    );
  });
}

/** The same at the question itself, cells of its table included: where the answer is, it is decided. */
export function QuestionConflicts({
  prestazione,
  path,
}: OfPrestazione & { readonly path: string }) {
  const { state, definition } = prestazione;
  const names = useNames();
  return openConflicts(state)
    .filter(([one]) => questionOf(one) === path)
    .map(([one, register]) => {
      const reading = readQuestion(definition, one, names);
      return (
        <section key={one} className="question-conflict" aria-label={reading.label}>
          <Alert tone="att" title={around('twoAnswers')}>
            {one === path ? '' : `${reading.label}. `}
            {around('chooseOne')}
          </Alert>
          <Conflict {...{ prestazione, path: one, register, reading }} />
        </section>
      );
    });
}

interface ConflictProps extends OfPrestazione {
  readonly path: string;
  readonly register: Register;
  readonly reading: QuestionReading;
}

function Conflict({ prestazione, path, register, reading }: ConflictProps) {
  const { facts, stream, person } = prestazione;
  return (
    <ConflictCard
      stream={stream}
      path={path}
      person={person}
      register={register}
      previous={previousAnswer(facts, path, register)}
      reading={reading}
    />
  );
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
    const value = readAnswer({ value: given[step]?.[question], meta, words, names });
    return [{ label: words.label, value, source: ` ${found.step}` }];
  });
  if (items.length === 0) return null;
  return (
    <Panel title={around('noLongerAsked')}>
      <div className="stack">
        <Alert tone="info">{around('keptAside', { n: items.length })}</Alert>
        <DescriptionList items={items} />
      </div>
    </Panel>
  );
}
