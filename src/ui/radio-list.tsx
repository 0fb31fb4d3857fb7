import { classNames } from './class-names.ts';
import type { ChoiceOption } from './choice-option.ts';
import { ClearAnswer } from './clear-answer.tsx';
import { Field, type FieldText } from './field.tsx';

export interface RadioListProps<T extends string> extends FieldText {
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Offers «Togli la risposta» once something is chosen. */
  readonly onClear?: (() => void) | undefined;
}

/** Exclusive choices too long, or too many, for chips: over five in two columns. */
export function RadioList<T extends string>(props: RadioListProps<T>) {
  const { options, value, onChange, onClear, ...text } = props;
  return (
    <Field shape="radiogroup" {...text}>
      {(control) => (
        <>
          <div className={classNames('checks', options.length > 5 && 'checks-two')}>
            {options.map((option) => (
              <label
                key={option.value}
                className={classNames('form-check', option.value === value && 'is-chosen')}
              >
                <input
                  className="choice-input"
                  type="radio"
                  name={control.id}
                  value={option.value}
                  checked={option.value === value}
                  onChange={() => onChange(option.value)}
                />
                <span className="form-check-box form-check-radio" />
                <span>
                  {option.label}
                  {option.hint !== undefined && <span className="form-text"> {option.hint}</span>}
                </span>
              </label>
            ))}
          </div>
          <ClearAnswer isShown={value !== null} onClear={onClear} />
        </>
      )}
    </Field>
  );
}
