import { useCommon } from '../i18n/locale.tsx';
import type { IsoDate } from '../kernel/iso-date.ts';
import { DateField } from './date-field.tsx';
import { Field, type FieldText } from './field.tsx';
import { TimeField } from './time-field.tsx';

export interface DateTimeValue {
  readonly date: IsoDate | null;
  /** `HH:MM`, Italian local time. */
  readonly time: string | null;
}

export interface DateTimeFieldProps extends FieldText {
  readonly value: DateTimeValue;
  readonly onChange: (value: DateTimeValue) => void;
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
}

/** A day and an hour under one question. */
export function DateTimeField({ value, onChange, min, max, ...text }: DateTimeFieldProps) {
  const common = useCommon();
  return (
    <Field shape="group" {...text}>
      {(control) => (
        <div className="form-row">
          <DateField
            id={`${control.id}-date`}
            label={common('date')}
            hint=""
            value={value.date}
            min={min}
            max={max}
            onChange={(date) => onChange({ ...value, date })}
          />
          <TimeField
            id={`${control.id}-time`}
            label={common('time')}
            hint=""
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </div>
      )}
    </Field>
  );
}
