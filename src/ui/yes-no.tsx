import { useCommon } from '../i18n/locale.tsx';
import { Chips } from './chips.tsx';
import type { FieldText } from './field.tsx';

export interface YesNoProps extends FieldText {
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
  readonly onClear?: (() => void) | undefined;
}

export function YesNo({ value, onChange, ...rest }: YesNoProps) {
  const common = useCommon();
  const options = [
    { value: 'yes', label: common('yes') },
    { value: 'no', label: common('no') },
  ] as const;
  const chosen = value ? 'yes' : 'no';
  return (
    <Chips
      {...rest}
      options={options}
      value={value === null ? null : chosen}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}
