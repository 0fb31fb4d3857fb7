import { useCommon } from '../i18n/locale.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface StepItem {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'review' | 'ahead';
  /** A step that was reached can be opened again. */
  readonly isReached: boolean;
  /** a–e when the step carries a legal element. */
  readonly letter?: string | undefined;
  /** Why it is to review: «1 risposta da rivedere». */
  readonly reason?: string | undefined;
}

export interface StepperProps {
  readonly title: string;
  readonly steps: readonly StepItem[];
  readonly onOpen: (id: string) => void;
}

const STATE_WORDS = {
  done: 'stepDone',
  current: 'stepCurrent',
  review: 'stepReview',
  ahead: 'stepAhead',
} as const;

/** The route, top to bottom. */
export function Stepper({ title, steps, onOpen }: StepperProps) {
  return (
    <nav className="steppers" aria-label={title}>
      <p className="steppers-title" aria-hidden="true">
        {title}
      </p>
      <ol className="steppers-list">
        {steps.map((step, index) => (
          <StepRow key={step.id} step={step} number={index + 1} onOpen={onOpen} />
        ))}
      </ol>
    </nav>
  );
}

interface StepRowProps {
  readonly step: StepItem;
  readonly number: number;
  readonly onOpen: (id: string) => void;
}

function StepRow({ step, number, onOpen }: StepRowProps) {
  const common = useCommon();
  const className = classNames('steppers-step', `step-${step.state}`);
  const content = (
    <>
      <span className="step-mark" aria-hidden="true">
        <StepMark state={step.state} number={number} />
      </span>
      <span className="step-words">
        {step.label}
        {step.reason !== undefined && <span className="step-reason">{step.reason}</span>}
        <span className="visually-hidden">, {common(STATE_WORDS[step.state])}</span>
      </span>
      {step.letter !== undefined && (
        <span className="step-letter">
          <span className="visually-hidden">{common('legalElement', { letter: step.letter })}</span>
          <span aria-hidden="true">{step.letter}</span>
        </span>
      )}
    </>
  );
  return (
    <li aria-current={step.state === 'current' ? 'step' : undefined}>
      {step.isReached && step.state !== 'current' ? (
        <button type="button" className={className} onClick={() => onOpen(step.id)}>
          {content}
        </button>
      ) : (
        <span className={className}>{content}</span>
      )}
    </li>
  );
}

function StepMark({
  state,
  number,
}: {
  readonly state: StepItem['state'];
  readonly number: number;
}) {
  if (state === 'done') return <Icon name="check" size="xs" />;
  return state === 'review' ? <Icon name="flag" size="xs" /> : number;
}

export interface StepperBarProps {
  readonly steps: readonly StepItem[];
}

/** One segment per step: the current is taller, to review hatched. The words are «Passo 6 di 12». */
export function StepperBar({ steps }: StepperBarProps) {
  const common = useCommon();
  const current = steps.findIndex((step) => step.state === 'current');
  return (
    <div className="stepper-bar">
      <p className="stepper-bar-words">
        <b>{common('stepOf', { current: current + 1, total: steps.length })}</b>
        <span className="stepper-bar-name"> · {steps[current]?.label}</span>
      </p>
      <div className="stepper-segments" aria-hidden="true">
        {steps.map((step) => (
          <span key={step.id} className={`segment segment-${step.state}`} />
        ))}
      </div>
    </div>
  );
}
