import type { ClipboardEvent, HTMLInputAutoCompleteAttribute, HTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldText } from './field.tsx';

export interface TextFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly maxLength?: number | undefined;
  readonly readOnly?: boolean | undefined;
  /** Codes: monospaced, left to right. */
  readonly isCode?: boolean | undefined;
  readonly isShort?: boolean | undefined;
  /** Cleans what is pasted (spaces in a code, a phone's prefix) before it goes in. */
  readonly cleanPaste?: ((text: string) => string) | undefined;
}

export function TextField({ value, onChange, onBlur, cleanPaste, ...props }: TextFieldProps) {
  const { type = 'text', inputMode, autoComplete = 'off', maxLength, readOnly } = props;
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (cleanPaste === undefined || readOnly === true) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart ?? value.length);
    const after = value.slice(selectionEnd ?? value.length);
    onChange(before + cleanPaste(event.clipboardData.getData('text')) + after);
  };
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className={classNames(
            'form-control',
            props.isShort === true && 'form-control-short',
            props.isCode === true && 'font-mono',
          )}
          dir={props.isCode === true ? 'ltr' : undefined}
          spellCheck={props.isCode === true ? false : undefined}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onPaste={cleanPaste && paste}
        />
      )}
    </Field>
  );
}
