import { parseMonthText } from '../i18n/date-text.ts';
import { useCommon } from '../i18n/locale.tsx';
import { Field, type FieldText } from './field.tsx';
import { useTypedText } from './typed-text.ts';

export interface MonthFieldProps extends FieldText {
  /** `YYYY-MM`, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
}

/** Month and year, typed: `11/2026`, `novembre 2026`. */
export function MonthField({ value, onChange, draft, onDraft, ...props }: MonthFieldProps) {
  const common = useCommon();
  const text = useTypedText({
    value: value ?? '',
    onChange: (next) => onChange(next === '' ? null : next),
    draft,
    onDraft,
    parse: parseMonthText,
    print: (next) => `${next.slice(5)}/${next.slice(0, 4)}`,
  });
  const ownError =
    text.unreadable === null
      ? undefined
      : { what: common('monthInvalid', { text: text.unreadable }), todo: common('monthTodo') };
  return (
    <Field {...props} hint={props.hint ?? common('monthHint')} error={props.error ?? ownError}>
      {(control) => (
        <input
          {...control}
          className="form-control form-control-short numeric"
          type="text"
          autoComplete="off"
          value={text.shown}
          onChange={(event) => text.type(event.target.value)}
          onBlur={text.settle}
        />
      )}
    </Field>
  );
}
