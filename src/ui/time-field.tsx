import { parseTimeText } from '../i18n/date-text.ts';
import { useCommon } from '../i18n/locale.tsx';
import { Field, type FieldText } from './field.tsx';
import { useTypedText } from './typed-text.ts';

export interface TimeFieldProps extends FieldText {
  /** `HH:MM`, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
}

/** Hours and minutes, typed: `9:30`, `9.30`, `0930`, `9`. */
export function TimeField({ value, onChange, draft, onDraft, ...props }: TimeFieldProps) {
  const common = useCommon();
  const text = useTypedText({
    value: value ?? '',
    onChange: (next) => onChange(next === '' ? null : next),
    draft,
    onDraft,
    parse: parseTimeText,
    print: (next) => next,
  });
  const ownError =
    text.unreadable === null
      ? undefined
      : { what: common('timeInvalid', { text: text.unreadable }), todo: common('timeTodo') };
  return (
    <Field {...props} hint={props.hint ?? common('timeHint')} error={props.error ?? ownError}>
      {(control) => (
        <input
          {...control}
          className="form-control form-control-short numeric"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={text.shown}
          onChange={(event) => text.type(event.target.value)}
          onBlur={text.settle}
        />
      )}
    </Field>
  );
}
