import { formatMoney, parseNumber } from '../i18n/format.ts';
import { useCommon } from '../i18n/locale.tsx';
import { Field, type FieldText } from './field.tsx';
import { useTypedText } from './typed-text.ts';

export interface MoneyFieldProps extends FieldText {
  /** Cents of a euro, or null. */
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
}

function parseCents(text: string): string | null {
  const euros = parseNumber(text);
  return euros === null || euros < 0 ? null : String(Math.round(euros * 100));
}

/** An amount in euro, typed the Italian way: `1.606,50`. */
export function MoneyField({ value, onChange, draft, onDraft, ...props }: MoneyFieldProps) {
  const common = useCommon();
  const text = useTypedText({
    value: value === null ? '' : String(value),
    onChange: (next) => onChange(next === '' ? null : Number(next)),
    draft,
    onDraft,
    parse: parseCents,
    print: (next) => formatMoney(Number(next)).replace(/\s*€$/u, ''),
  });
  const ownError =
    text.unreadable === null
      ? undefined
      : { what: common('numberInvalid', { text: text.unreadable }), todo: common('numberTodo') };
  return (
    <Field {...props} error={props.error ?? ownError}>
      {(control) => (
        <div className="form-affix form-affix-short">
          <input
            {...control}
            className="form-control numeric"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text.shown}
            onChange={(event) => text.type(event.target.value)}
            onBlur={text.settle}
          />
          <span className="form-unit" aria-hidden="true">
            €
          </span>
        </div>
      )}
    </Field>
  );
}
