import { useCommon } from '../i18n/locale.tsx';
import { Field, type FieldText } from './field.tsx';

export interface LongTextFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** With a limit the characters left are told when fewer than a fifth remain. */
  readonly maxLength?: number | undefined;
  readonly rows?: number | undefined;
  readonly readOnly?: boolean | undefined;
}

export function LongTextField({ value, onChange, onBlur, ...props }: LongTextFieldProps) {
  const common = useCommon();
  const { maxLength, rows = 2, readOnly } = props;
  const left = maxLength === undefined ? Infinity : maxLength - value.length;
  return (
    <Field {...props}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="form-control"
            rows={rows}
            maxLength={maxLength}
            readOnly={readOnly}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
          <span role="status" className="form-previous">
            {maxLength !== undefined &&
              left <= maxLength / 5 &&
              common('charactersLeft', { n: left })}
          </span>
        </>
      )}
    </Field>
  );
}
