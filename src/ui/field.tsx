import { useId, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Icon } from './icon.tsx';

/** What happened, what to do, what was kept: three short sentences. */
export interface FieldError {
  readonly what: string;
  readonly todo?: string | undefined;
  readonly kept?: string | undefined;
}

/** What every field says around its control. */
export interface FieldText {
  /** The control's id (a group's container id): stable, so that a screen can come back to it. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly optional?: boolean | undefined;
  readonly error?: FieldError | string | undefined;
  /** Beside the control: «Nella versione 1 erano 4.» */
  readonly previous?: ReactNode;
  /** Shows «Salvato mentre scrive» while the field is in use. */
  readonly saved?: boolean | undefined;
}

/** What the control itself must carry. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldText {
  /** `single`: one control with a `<label>`. The others: several controls under one name. */
  readonly shape?: 'single' | 'group' | 'radiogroup' | undefined;
  readonly children: (control: ControlAttributes) => ReactNode;
}

/** Label above, hint under it, the control, then the error and what was saved. */
export function Field({ shape = 'single', children, ...text }: FieldProps) {
  const generated = useId();
  const id = text.id ?? generated;
  const hasHint = text.hint !== undefined && text.hint !== null && text.hint !== '';
  const described = [
    hasHint && `${id}-hint`,
    text.previous && `${id}-was`,
    text.error && `${id}-error`,
  ];
  const control: ControlAttributes = {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': text.error ? true : undefined,
  };
  const group =
    shape === 'single'
      ? {}
      : {
          id,
          role: shape,
          tabIndex: -1,
          'aria-labelledby': `${id}-label`,
          'aria-describedby': control['aria-describedby'],
          'aria-invalid': shape === 'radiogroup' ? control['aria-invalid'] : undefined,
        };
  return (
    <div className="form-group" {...group}>
      <FieldLabel {...text} id={id} isGroup={shape !== 'single'} />
      {hasHint && (
        <p id={`${id}-hint`} className="form-text">
          {text.hint}
        </p>
      )}
      <div className="form-body">
        {children(control)}
        {text.previous && (
          <span id={`${id}-was`} className="form-previous">
            {text.previous}
          </span>
        )}
      </div>
      <FieldErrorText id={`${id}-error`} error={text.error} />
      <FieldSaved isSaved={text.saved === true && !text.error} />
    </div>
  );
}

function FieldLabel({ id, isGroup, ...text }: FieldText & { readonly isGroup: boolean }) {
  const common = useCommon();
  const words = (
    <>
      {text.label}
      {text.optional === true && <span className="form-optional"> ({common('optional')})</span>}
    </>
  );
  const className = text.labelHidden === true ? 'visually-hidden' : 'form-label';
  if (isGroup) {
    return (
      <span id={`${id}-label`} className={className}>
        {words}
      </span>
    );
  }
  return (
    <label id={`${id}-label`} htmlFor={id} className={className}>
      {words}
    </label>
  );
}

interface FieldErrorTextProps {
  readonly id: string;
  readonly error: FieldError | string | undefined;
}

function FieldErrorText({ id, error }: FieldErrorTextProps) {
  const common = useCommon();
  const parts = typeof error === 'string' ? { what: error } : error;
  return (
    <div aria-live="polite">
      {parts && parts.what !== '' && (
        <div id={id} className="form-error">
          <Icon name="error" size="sm" />
          <p>
            <b>
              <span className="visually-hidden">{common('error')}: </span>
              {parts.what}
            </b>{' '}
            {parts.todo} <span className="form-error-kept">{parts.kept}</span>
          </p>
        </div>
      )}
    </div>
  );
}

function FieldSaved({ isSaved }: { readonly isSaved: boolean }) {
  const common = useCommon();
  if (!isSaved) return null;
  return (
    <p className="form-saved">
      <Icon name="check" size="xs" />
      {common('savedAsYouType')}
    </p>
  );
}
