import { spoken, spokenAll } from '../../i18n/language.ts';
import type { Names } from '../../interview/format-answer.ts';
import type { Obstacle, StepView } from '../../interview/interview.ts';
import { formatDate } from '../../i18n/format.ts';
import { getService } from '../../lep/catalogue.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DocumentsOfInterview } from './documents-of-interview.tsx';
import { aroundWords as around } from './around.it.ts';
import { faultWords } from './faults.it.ts';
import { useNames } from './names.ts';
import type { InterviewSession } from './interview-session.ts';
import { readAnswer } from './read-answer.ts';
import { LeaveEarly } from './leave-early.tsx';
import { toolWords as words } from './tools.it.ts';
import { NoLongerAsked, ReviewConflicts } from './review-conflicts.tsx';

/** The review before *Concludi*: what is missing, with the way there; then every answer, by step. */
export function ReviewStep({ session }: { readonly session: InterviewSession }) {
  const { view } = session.prestazione;
  const names = useNames();
  return (
    <>
      <PrintedHead session={session} />
      <StepHeading title={around('review')} takesFocus />
      <div className="stack review-printed">
        <div className="btn-group">
          <Button icon="print" onPress={() => globalThis.print()}>
            {words('print')}
          </Button>
        </div>
        <Obstacles session={session} />
        <ReviewConflicts prestazione={session.prestazione} />
        {view.steps.map((step) => (
          <StepReview key={step.id} step={step} names={names} onOpen={session.open} />
        ))}
        <DocumentsOfInterview prestazione={session.prestazione} isOpen />
        <NoLongerAsked prestazione={session.prestazione} />
      </div>
    </>
  );
}

/** On paper alone: what it is, about whom, and that it proves nothing. */
function PrintedHead({ session }: { readonly session: InterviewSession }) {
  const { definition, known, person } = session.prestazione;
  const names = useNames();
  return (
    <header className="print-only">
      <h1>
        {words('printTitle', { service: spoken(getService(definition.service).entry.title) })}
      </h1>
      <p>
        {[known.place.office, person === null ? '' : names.person(person)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{words('printDraft', { day: formatDate(known.today) })}</p>
    </header>
  );
}

function Obstacles({ session }: { readonly session: InterviewSession }) {
  const { obstacles, steps } = session.prestazione.view;
  if (obstacles.length === 0) {
    return (
      <Alert tone="ok" title={around('allThere')}>
        {around('canConclude')}
      </Alert>
    );
  }
  const byStep = steps.flatMap((step) => {
    const own = obstacles.filter((obstacle) => obstacle.step === step.id);
    return own.length === 0 ? [] : [{ step, own }];
  });
  return (
    <div className="stack">
      {byStep.map(({ step, own }) => (
        <Alert
          key={step.id}
          tone="att"
          title={`${spokenAll(step.words).title}.`}
          action={
            <Button kind="quiet" onPress={() => session.open(step.id)}>
              {around('complete')}
            </Button>
          }
        >
          {own.map((obstacle) => obstacleWords(obstacle, step)).join(' ')}
        </Alert>
      ))}
      {hasBegun(session) && <LeaveEarly session={session} />}
    </div>
  );
}

/** Before *Inizia* there is nothing to abandon. */
const hasBegun = ({ prestazione }: InterviewSession): boolean =>
  prestazione.state.events.some(({ event }) => event === '02');

function obstacleWords(obstacle: Obstacle, step: StepView): string {
  switch (obstacle.kind) {
    case 'rule':
      return spoken(obstacle.result.explanation);
    case 'conflict':
      return `${named(labelOf(step, obstacle.path))} ${around('twoAnswersShort')}`;
    case 'question':
      return `${named(labelOf(step, obstacle.path))} ${faultWords(obstacle.fault).what}`;
  }
}

/** «Quale impresa?», «Comune:». */
const named = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

const labelOf = (step: StepView, path: string): string =>
  spokenAll(step.questions.find((question) => question.path === path)?.words)?.label ?? path;

function StepReview({
  step,
  names,
  onOpen,
}: {
  readonly step: StepView;
  readonly names: Names;
  readonly onOpen: (step: string) => void;
}) {
  const answered = step.questions.filter(({ value }) => value !== undefined);
  return (
    <Panel
      title={spokenAll(step.words).title}
      meta={
        <Button kind="quiet" onPress={() => onOpen(step.id)}>
          {around('edit')}
        </Button>
      }
    >
      {answered.length === 0 ? (
        <p className="text-meta">{around('noAnswer')}</p>
      ) : (
        <DescriptionList
          items={answered.map(({ words, meta, value }) => ({
            label: spokenAll(words).label,
            value: readAnswer({ value, meta, words, names }),
          }))}
        />
      )}
    </Panel>
  );
}
