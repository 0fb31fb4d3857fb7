import { parseDateText } from '../i18n/date-text.ts';
import { formatDate } from '../i18n/format.ts';
import { useCommon } from '../i18n/locale.tsx';
import { isIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import { Field, type FieldError, type FieldText } from './field.tsx';
import { Icon } from './icon.tsx';
import { useTypedText } from './typed-text.ts';

export interface DateFieldProps extends FieldText {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
  /** The half-typed text to come back to. */
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
}

/** gg/mm/aaaa typed or pasted in almost any form, and the browser's own calendar beside it. */
export function DateField({ value, onChange, onBlur, draft, onDraft, ...props }: DateFieldProps) {
  const common = useCommon();
  const text = useTypedText({
    value: value ?? '',
    onChange: (next) => onChange(isIsoDate(next) ? next : null),
    draft,
    onDraft,
    parse: parseDateText,
    print: (next) => (isIsoDate(next) ? formatDate(next) : next),
  });
  const ownError = useDateError(text.unreadable, value, props);
  return (
    <Field {...props} hint={props.hint ?? common('dateHint')} error={props.error ?? ownError}>
      {(control) => (
        <div className="form-affix form-affix-short">
          <input
            {...control}
            className="form-control numeric"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            value={text.shown}
            onChange={(event) => text.type(event.target.value)}
            onBlur={() => {
              text.settle();
              onBlur?.();
            }}
          />
          <span className="form-native-date">
            <Icon name="calendar" size="sm" />
            <input
              type="date"
              aria-label={common('chooseDate')}
              aria-describedby={`${control.id}-label`}
              value={value ?? ''}
              min={props.min}
              max={props.max}
              onChange={(event) => text.replace(event.target.value)}
            />
          </span>
        </div>
      )}
    </Field>
  );
}

interface DateLimits {
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
}

function useDateError(
  unreadable: string | null,
  value: IsoDate | null,
  { min, max }: DateLimits,
): FieldError | undefined {
  const common = useCommon();
  if (unreadable !== null) {
    return {
      what: common('dateInvalid', { text: unreadable }),
      todo: common('dateTodo'),
      kept: common('keptHere'),
    };
  }
  if (value === null) return undefined;
  if (min !== undefined && value < min) {
    return { what: common('dateTooEarly', { min: formatDate(min) }), kept: common('keptHere') };
  }
  if (max !== undefined && value > max) {
    return { what: common('dateTooLate', { max: formatDate(max) }), kept: common('keptHere') };
  }
  return undefined;
}
