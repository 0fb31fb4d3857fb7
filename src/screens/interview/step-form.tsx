import './interview.scss';
import { Fragment, useEffect, useRef } from 'react';
import { reasonPath, type QuestionView, type StepView } from '../../interview/interview.ts';
import { spoken, spokenAll } from '../../i18n/language.ts';
import { rowsAt } from '../../interview/answers.ts';
import { shownValue } from '../../interview/table-offers.ts';
import type { Proposal, RuleResult } from '../../interview/rule.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { StepHeading } from '../../ui/page-header.tsx';
import { aroundWords as wordsAround } from './around.it.ts';
import { faultWords } from './faults.it.ts';
import type { InterviewSession } from './interview-session.ts';
import { QuestionKindField } from './question-kinds.tsx';
import { QuestionConflicts } from './review-conflicts.tsx';

interface StepFormProps {
  readonly step: StepView;
  readonly session: InterviewSession;
}

/** One step: its title, what the rules found, its questions. */
export function StepForm({ step, session }: StepFormProps) {
  const { field } = session;
  const words = spokenAll(step.words);
  const returned = useRef(field);
  useEffect(() => {
    if (returned.current !== null) focusField(returned.current);
    returned.current = null;
  }, []);
  return (
    <>
      <StepHeading
        over={words.norm}
        title={words.title}
        lead={leadOf(step)}
        takesFocus={field === null}
      />
      <Findings findings={step.findings} session={session} />
      <div className="questions">
        {step.questions.map((question) => (
          <div
            key={question.path}
            data-question={question.path}
            onFocus={() => session.remember(question.path)}
          >
            <Question question={question} session={session} />
            <QuestionConflicts path={question.path} prestazione={session.prestazione} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Answers already there come from the file or from the desk: *Avanti* confirms them. */
function leadOf({ words: italian, questions }: StepView): string | undefined {
  const isPrefilled = questions.some(({ suggested }) => suggested !== undefined);
  const words = spokenAll(italian);
  const lead = [words.lead, isPrefilled ? wordsAround('prefilled') : ''];
  return lead.filter(Boolean).join(' ') || undefined;
}

function Question({
  question,
  session,
}: {
  readonly question: QuestionView;
  readonly session: InterviewSession;
}) {
  const { path, meta, required, suggested, fault } = question;
  const words = spokenAll(question.words);
  const pending = session.pending.has(path);
  const value = pending ? session.pending.get(path) : question.value;
  const waits =
    fault?.kind === 'missing' ||
    fault?.kind === 'activitiesLeft' ||
    fault?.kind === 'judgementsLeft' ||
    fault?.kind === 'cellsMissing';
  const isShown = session.showsFaults || !waits;
  return (
    <QuestionKindField
      path={path}
      meta={meta}
      words={words}
      text={{
        id: path,
        label: words.label,
        hint: words.hint,
        optional: !required,
        error: isShown && fault !== null && !pending ? faultWords(fault) : undefined,
      }}
      value={pending ? (value ?? suggested) : shownValue(question)}
      session={session}
    />
  );
}

const TONES = { blocca: 'err', motiva: 'att', avvisa: 'att', informa: 'info' } as const;

function Findings({
  findings,
  session,
}: {
  readonly findings: readonly RuleResult[];
  readonly session: InterviewSession;
}) {
  if (findings.length === 0) return null;
  return (
    <div className="stack step-findings">
      {findings.map((found) => (
        <Fragment key={`${found.rule} ${found.explanation}`}>
          <Alert
            tone={TONES[found.level]}
            action={<Proposals proposals={found.proposes ?? []} session={session} />}
          >
            {spoken(found.explanation)}{' '}
            <span className="text-meta">
              {found.norm}
              {found.mark === 'M' && found.norm !== 'da verificare'
                ? ` · ${wordsAround('toVerify')}`
                : ''}
            </span>
          </Alert>
          {found.level === 'motiva' && <Reason found={found} session={session} />}
        </Fragment>
      ))}
    </div>
  );
}

/** The written reason with which one may go on. */
function Reason({
  found,
  session,
}: {
  readonly found: RuleResult;
  readonly session: InterviewSession;
}) {
  const path = reasonPath(found.rule);
  return (
    <TextField
      id={path}
      label={wordsAround('whyGoOn')}
      hint={wordsAround('whyGoOnHint')}
      value={session.texts?.get(path) ?? found.reason ?? ''}
      maxLength={300}
      onChange={(text) => session.type(path, text, (words) => words.trim() || null)}
      onBlur={() => void session.drafts.settleAll()}
      saved
    />
  );
}

function Proposals({
  proposals,
  session,
}: {
  readonly proposals: readonly Proposal[];
  readonly session: InterviewSession;
}) {
  const { definition, view } = session.prestazione;
  const { path, column } = definition.proposals;
  const taken = new Set(rowsAt(view.answers, path).map((row) => row[column]));
  const left = proposals.filter(({ service }) => !taken.has(service));
  if (left.length === 0) return null;
  return (
    <div className="btn-group">
      {left.map((proposal) => (
        <Button
          key={proposal.service}
          kind="quiet"
          icon="plus"
          onPress={() => session.take(proposal)}
        >
          {wordsAround('propose', { what: proposal.name ?? proposal.service })}
        </Button>
      ))}
    </div>
  );
}
