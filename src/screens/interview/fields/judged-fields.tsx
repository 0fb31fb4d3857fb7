import './judged.scss';
import { useState } from 'react';
import {
  areasAsked,
  answersFor,
  Instrument,
  NOT_GATHERED,
  type AnswerOption,
  type InstrumentArea,
  type InstrumentQuestion,
} from '../../../domain/instrument.ts';
import {
  hundredths,
  instrumentResult,
  type AreaResult,
  type Judgement,
} from '../../../domain/instrument-result.ts';
import { JudgementsAnswer, judgementPath } from '../../../interview/judgements-answer.ts';
import { shownValue } from '../../../interview/table-offers.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

import type { FieldSession, KindProps } from './field-props.ts';
import { answeredOf, instrumentName, judgedWords } from './judged.it.ts';

/** Which instrument is used: shown, never typed. */
export function InstrumentQuestion({ text, value }: KindProps) {
  const read = Instrument.safeParse(value);
  if (!read.success) return null;
  return (
    <Field {...text} shape="group">
      {() => (
        <div className="stack">
          <p>{instrumentName(read.data)}</p>
          {read.data.content.standing === 'esempio' && (
            <Alert tone="info">{judgedWords('example')}</Alert>
          )}
        </div>
      )}
    </Field>
  );
}

/** The questions of the instrument, area by area, each with its answers and a note. */
export function JudgementsQuestion(props: KindProps) {
  const { path, text, session } = props;
  const { instrument, saidYes } = useSurroundings(props);
  const judgements = useJudgements(props);
  if (instrument === null) return <Alert tone="att">{judgedWords('missing')}</Alert>;
  const { content } = instrument;
  const { areas, unanswered } = instrumentResult({ instrument, saidYes, judgements });
  const asked = new Set(areasAsked(content, saidYes).map(({ key }) => key));
  const leaveRest = () => {
    for (const question of unanswered) session.answer(judgementPath(path, question), NOT_GATHERED);
  };
  return (
    <Field {...text} shape="group">
      {(control) => (
        <div id={control.id} className="judged">
          {content.areas.map((area, index) => (
            <JudgedArea
              key={area.key}
              {...{ area, instrument, path, session, judgements }}
              result={areas[index]}
              isAsked={asked.has(area.key)}
            />
          ))}
          {unanswered.length > 0 && (
            <div>
              <Button kind="secondary" onPress={leaveRest}>
                {judgedWords('restNotGathered')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

/** The answers of the same step on which the judgements stand, what is offered included. */
function useSurroundings({ meta, session }: KindProps) {
  const questions = session.prestazione.view.steps.flatMap((step) => step.questions);
  const at = (path: string | undefined): unknown => {
    if (path !== undefined && session.pending.has(path)) return session.pending.get(path);
    const question = questions.find((one) => one.path === path);
    return question === undefined ? undefined : shownValue(question);
  };
  const instrument = Instrument.safeParse(at(meta.judged?.instrumentAt));
  return {
    instrument: instrument.success ? instrument.data : null,
    saidYes: at(meta.judged?.yesAt) === true,
  };
}

/** What was judged, with the taps not yet read back. */
function useJudgements({ path, value, session }: KindProps): readonly Judgement[] {
  const read = JudgementsAnswer.safeParse(value);
  const known = new Map((read.data?.judgements ?? []).map((one) => [one.question, one]));
  for (const [cell, pending] of session.pending) {
    if (!cell.startsWith(`${path}#`)) continue;
    const question = cell.slice(path.length + 1).split('.')[0] ?? '';
    const before = known.get(question) ?? { question, answer: '', note: null };
    if (cell === judgementPath(path, question) && typeof pending === 'string') {
      known.set(question, { ...before, answer: pending });
    }
  }
  return [...known.values()];
}

interface AreaProps {
  readonly area: InstrumentArea;
  readonly instrument: Instrument;
  readonly result: AreaResult | undefined;
  readonly isAsked: boolean;
  readonly path: string;
  readonly judgements: readonly Judgement[];
  readonly session: FieldSession;
}

function JudgedArea({ area, instrument, result, isAsked, ...props }: AreaProps) {
  const { content } = instrument;
  const [hasNotes, setNotes] = useState(false);
  const isAnswered = (result?.gathered ?? 0) > 0;
  return (
    <section className="judged-area" aria-label={area.title}>
      <div className="judged-head">
        <h3>{area.title}</h3>
        <AreaOutcome result={result} words={content.levels} />
      </div>
      {isAsked ? (
        area.questions.map((question) => (
          <JudgedQuestion
            key={question.key}
            question={question}
            options={answersFor(content, question)}
            hasNotes={hasNotes}
            {...props}
          />
        ))
      ) : (
        <p className="form-text">{judgedWords('delicateOff')}</p>
      )}
      {isAsked && isAnswered && !hasNotes && (
        <div>
          <Button kind="quiet" icon="plus" onPress={() => setNotes(true)}>
            {judgedWords('addNotes')}
          </Button>
        </div>
      )}
    </section>
  );
}

function AreaOutcome({
  result,
  words,
}: {
  readonly result: AreaResult | undefined;
  readonly words: Instrument['content']['levels'];
}) {
  if (result === undefined || result.points === null || result.level === null) return null;
  return (
    <span className="text-meta">
      {hundredths(result.points)} · {words[result.level]} ·{' '}
      {answeredOf(result.gathered, result.questions)}
    </span>
  );
}

interface QuestionProps {
  readonly question: InstrumentQuestion;
  readonly options: readonly AnswerOption[];
  /** Whether each answer shows its note, written or not. */
  readonly hasNotes: boolean;
  readonly path: string;
  readonly judgements: readonly Judgement[];
  readonly session: FieldSession;
}

function JudgedQuestion(props: QuestionProps) {
  const { question, options, hasNotes, path, judgements, session } = props;
  const given = judgements.find((one) => one.question === question.key);
  const answerPath = judgementPath(path, question.key);
  return (
    <div className="judged-question">
      <Chips
        id={answerPath}
        label={question.text}
        options={[
          ...options.map(({ key, label }) => ({ value: key, label })),
          { value: NOT_GATHERED, label: judgedWords('notGathered') },
        ]}
        value={given?.answer ?? null}
        onChange={(answer) => session.answer(answerPath, answer)}
      />
      {given !== undefined && (hasNotes || given.note !== null) && (
        <JudgedNote
          path={judgementPath(path, question.key, 'note')}
          note={given.note}
          session={session}
        />
      )}
    </div>
  );
}

interface NoteProps {
  readonly path: string;
  readonly note: string | null;
  readonly session: FieldSession;
}

function JudgedNote({ path, note, session }: NoteProps) {
  return (
    <TextField
      id={path}
      label={judgedWords('note')}
      optional
      value={session.texts?.get(path) ?? note ?? ''}
      maxLength={300}
      onChange={(text) => session.type(path, text, (words) => words.trim() || null)}
      onBlur={() => void session.drafts.settleAll()}
      saved
    />
  );
}
