import { useRef, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { Field, type FieldText } from './field.tsx';

export interface FileFieldProps extends FieldText {
  /** As in the `accept` attribute: `image/*,application/pdf`. */
  readonly accept?: string | undefined;
  /** The rear camera on a tablet. */
  readonly capture?: boolean | undefined;
  readonly onChoose: (files: readonly File[]) => void;
  readonly isMultiple?: boolean | undefined;
  /** The files already there, as rows. */
  readonly children?: ReactNode;
}

export function FileField(props: FileFieldProps) {
  const { accept, capture, onChoose, isMultiple = false, children, ...text } = props;
  const common = useCommon();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field shape="group" {...text}>
      {(control) => (
        <>
          {children}
          <input
            ref={input}
            hidden
            type="file"
            accept={accept}
            capture={capture === true ? 'environment' : undefined}
            multiple={isMultiple}
            onChange={(event) => {
              onChoose([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button
            icon={capture === true ? 'camera' : 'clip'}
            aria-describedby={control['aria-describedby']}
            onPress={() => input.current?.click()}
          >
            {common('chooseFile')}
          </Button>
        </>
      )}
    </Field>
  );
}
