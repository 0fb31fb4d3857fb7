import { classNames } from './class-names.ts';
import type { ChoiceOption } from './choice-option.ts';
import { Field, type FieldText } from './field.tsx';
import { Icon } from './icon.tsx';

export interface CheckBoxesProps<T extends string> extends FieldText {
  readonly options: readonly ChoiceOption<T>[];
  readonly value: readonly T[];
  /** In the order of `options`. */
  readonly onChange: (value: readonly T[]) => void;
  /** Answers that stand alone («nessuno»): choosing one clears the rest, and the other way round. */
  readonly exclusive?: readonly T[] | undefined;
  readonly oneColumn?: boolean | undefined;
}

/** Several boxed choices, two columns from 700 px. */
export function CheckBoxes<T extends string>(props: CheckBoxesProps<T>) {
  const { options, value, onChange, exclusive = [], oneColumn = false, ...text } = props;
  const toggle = (chosen: T) => {
    if (value.includes(chosen)) return onChange(value.filter((other) => other !== chosen));
    const kept = value.filter((other) => !exclusive.includes(other));
    const next = exclusive.includes(chosen) ? [chosen] : [...kept, chosen];
    onChange(options.map((option) => option.value).filter((option) => next.includes(option)));
  };
  return (
    <Field shape="group" {...text}>
      {(control) => (
        <div className={classNames('checks', !oneColumn && options.length > 1 && 'checks-two')}>
          {options.map((option) => (
            <CheckBox
              key={option.value}
              label={option.label}
              hint={option.hint}
              isChecked={value.includes(option.value)}
              isInvalid={control['aria-invalid']}
              onChange={() => toggle(option.value)}
            />
          ))}
        </div>
      )}
    </Field>
  );
}

export interface CheckBoxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly isInvalid?: true | undefined;
  readonly onChange: (isChecked: boolean) => void;
}

/** One boxed checkbox: a single thing to declare. */
export function CheckBox({ label, hint, isChecked, isInvalid, onChange }: CheckBoxProps) {
  return (
    <label className={classNames('form-check', isChecked && 'is-chosen')}>
      <input
        className="choice-input"
        type="checkbox"
        checked={isChecked}
        aria-invalid={isInvalid}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="form-check-box">
        <Icon name="check" size="sm" />
      </span>
      <span>
        {label}
        {hint !== undefined && <span className="form-text"> {hint}</span>}
      </span>
    </label>
  );
}
