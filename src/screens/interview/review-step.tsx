import { formatAnswer, type Names } from '../../interview/format-answer.ts';
import type { Obstacle, StepView } from '../../interview/interview.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DocumentsOfInterview } from './documents-of-interview.tsx';
import { faultWords } from './faults.it.ts';
import { useNames } from './names.ts';
import type { InterviewSession } from './interview-session.ts';
import { LeaveEarly } from './leave-early.tsx';
import { NoLongerAsked, ReviewConflicts } from './review-conflicts.tsx';

/** The review before *Concludi*: what is missing, with the way there; then every answer, by step. */
export function ReviewStep({ session }: { readonly session: InterviewSession }) {
  const { view } = session.prestazione;
  const names = useNames();
  return (
    <>
      <StepHeading title="Riepilogo" takesFocus />
      <div className="stack">
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

function Obstacles({ session }: { readonly session: InterviewSession }) {
  const { obstacles, steps } = session.prestazione.view;
  if (obstacles.length === 0) {
    return (
      <Alert tone="ok" title="C’è tutto.">
        Può concludere.
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
          title={`${step.words.title}.`}
          action={
            <Button kind="quiet" onPress={() => session.open(step.id)}>
              Completa
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
      return obstacle.result.explanation;
    case 'conflict':
      return `${named(labelOf(step, obstacle.path))} due risposte diverse, da rivedere.`;
    case 'question':
      return `${named(labelOf(step, obstacle.path))} ${faultWords(obstacle.fault).what}`;
  }
}

/** «Quale impresa?», «Comune:». */
const named = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

const labelOf = (step: StepView, path: string): string =>
  step.questions.find((question) => question.path === path)?.words.label ?? path;

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
      title={step.words.title}
      meta={
        <Button kind="quiet" onPress={() => onOpen(step.id)}>
          Modifica
        </Button>
      }
    >
      {answered.length === 0 ? (
        <p className="text-meta">Nessuna risposta.</p>
      ) : (
        <DescriptionList
          items={answered.map(({ words, meta, value }) => ({
            label: words.label,
            value: formatAnswer({ value, meta, words, names }),
          }))}
        />
      )}
    </Panel>
  );
}
