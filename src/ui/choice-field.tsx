import { foldText } from '../kernel/fold-text.ts';
import type { ChoiceOption } from './choice-option.ts';
import { Chips } from './chips.tsx';
import { Combobox } from './combobox.tsx';
import type { FieldText } from './field.tsx';
import { RadioList } from './radio-list.tsx';

export interface ChoiceFieldProps<T extends string> extends FieldText {
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly onClear?: (() => void) | undefined;
}

const LONG_LABEL = 32;

/** Eight taps of one screen are quicker than a search: over that the search wins. */
const LONG_LIST = 8;

/** The shape that the visual language wants: short ones chips, long ones a list, many a search. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { options } = props;
  if (options.length > LONG_LIST) return <ChoiceCombobox {...props} />;
  const isLong = options.some(({ label, hint }) => label.length > LONG_LABEL || hint !== undefined);
  return options.length > 5 || isLong ? <RadioList {...props} /> : <Chips {...props} />;
}

function ChoiceCombobox<T extends string>(props: ChoiceFieldProps<T>) {
  const { options, value, onChange, onClear, ...text } = props;
  const rows = options.map((option) => ({
    id: option.value,
    label: option.label,
    sub: option.hint,
  }));
  const search = async (typed: string) => {
    const words = foldText(typed).split(' ');
    return rows.filter(({ label }) => words.every((word) => foldText(label).includes(word)));
  };
  return (
    <Combobox
      {...text}
      value={rows.find(({ id }) => id === value) ?? null}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen?.id);
        if (option === undefined) onClear?.();
        else onChange(option.value);
      }}
      search={search}
    />
  );
}
