import { Field, type FieldText } from './field.tsx';

export interface SelectFieldProps extends FieldText {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list, with the browser's own picker: for filters, not for answers. */
export function SelectField({ value, options, onChange, ...text }: SelectFieldProps) {
  return (
    <Field {...text}>
      {(control) => (
        <select
          {...control}
          className="form-control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
