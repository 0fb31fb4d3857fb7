import { classNames } from './class-names.ts';
import { ClearAnswer } from './clear-answer.tsx';
import { Field, type FieldText } from './field.tsx';

export interface ScaleProps extends FieldText {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly onClear?: (() => void) | undefined;
  /** From 1; 5 unless told. */
  readonly points?: number | undefined;
  /** What 1 and the last point mean: «Per niente», «Del tutto». */
  readonly ends: readonly [low: string, high: string];
}

/** How much, from 1 to 5. */
export function Scale({ value, onChange, onClear, points = 5, ends, ...text }: ScaleProps) {
  const nameOf = (point: number) => {
    if (point === 1) return `1, ${ends[0]}`;
    return point === points ? `${point}, ${ends[1]}` : String(point);
  };
  return (
    <Field shape="radiogroup" {...text}>
      {(control) => (
        <>
          <div className="scale">
            <div className="scale-points">
              {Array.from({ length: points }, (_, index) => index + 1).map((point) => (
                <label key={point} className={classNames('chip', point === value && 'is-chosen')}>
                  <input
                    className="choice-input"
                    type="radio"
                    name={control.id}
                    value={point}
                    checked={point === value}
                    aria-label={nameOf(point)}
                    onChange={() => onChange(point)}
                  />
                  <span aria-hidden="true">{point}</span>
                </label>
              ))}
            </div>
            <div className="scale-ends" aria-hidden="true">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </div>
          </div>
          <ClearAnswer isShown={value !== null} onClear={onClear} />
        </>
      )}
    </Field>
  );
}
