import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface ProgressBarProps {
  /** «1 consegnato su 3»: always in words too. */
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly detail?: string | undefined;
  readonly value: number;
  readonly max: number;
  readonly isThick?: boolean | undefined;
}

export function ProgressBar(props: ProgressBarProps) {
  const { label, labelHidden = false, detail, value, max, isThick = false } = props;
  const labelId = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={classNames('progress', isThick && 'progress-thick')}>
      <span className={labelHidden ? 'visually-hidden' : 'progress-words'}>
        <b id={labelId}>{label}</b>
        {detail !== undefined && <span>{detail}</span>}
      </span>
      <div
        className="progress-track"
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={label}
      >
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
