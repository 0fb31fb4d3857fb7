import { useState } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { IconButton } from './button.tsx';
import { Field, type FieldText } from './field.tsx';

export interface PassphraseFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete?: 'current-password' | 'new-password' | undefined;
}

/** A secret that can be looked at while it is written. Paste is allowed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, autoComplete = 'current-password', ...text } = props;
  const common = useCommon();
  const [isShown, setShown] = useState(false);
  return (
    <Field {...text}>
      {(control) => (
        <div className="form-affix">
          <input
            {...control}
            className="form-control"
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={isShown ? 'password-invisible' : 'password-visible'}
            label={common(isShown ? 'hide' : 'show')}
            aria-describedby={`${control.id}-label`}
            aria-pressed={isShown}
            onPress={() => setShown(!isShown)}
          />
        </div>
      )}
    </Field>
  );
}
