import { classNames } from './class-names.ts';
import type { ChoiceOption } from './choice-option.ts';
import { ClearAnswer } from './clear-answer.tsx';
import { Field, type FieldText } from './field.tsx';
import { Icon } from './icon.tsx';

export interface ChipsProps<T extends string> extends FieldText {
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Offers «Togli la risposta» once something is chosen. */
  readonly onClear?: (() => void) | undefined;
}

/** Two to five short exclusive choices. Arrow keys move, as in any radio group. */
export function Chips<T extends string>({
  options,
  value,
  onChange,
  onClear,
  ...text
}: ChipsProps<T>) {
  return (
    <Field shape="radiogroup" {...text}>
      {(control) => (
        <>
          <div className="chips">
            {options.map((option) => (
              <label
                key={option.value}
                className={classNames('chip', option.value === value && 'is-chosen')}
              >
                <input
                  className="choice-input"
                  type="radio"
                  name={control.id}
                  value={option.value}
                  checked={option.value === value}
                  onChange={() => onChange(option.value)}
                />
                <Icon name="check" size="sm" />
                <span>{option.label}</span>
              </label>
            ))}
          </div>
          <ClearAnswer isShown={value !== null} onClear={onClear} />
        </>
      )}
    </Field>
  );
}
