import { useId } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface SearchFieldProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (() => void) | undefined;
  /** How many were found, announced as it changes; drawn by the screen beside its filters. */
  readonly status?: string | undefined;
}

/** The big search of a screen: 56 px, Esc empties it. */
export function SearchField({ id, label, value, onChange, onSubmit, status }: SearchFieldProps) {
  const common = useCommon();
  const generated = useId();
  return (
    <form
      role="search"
      className="search-field"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <div className="search-field-control">
        <Icon name="search" />
        <input
          id={id ?? generated}
          type="search"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onChange('')}
        />
        {value !== '' && (
          <button type="button" className="search-field-clear" onClick={() => onChange('')}>
            <Kbd>Esc</Kbd>
            <span>{common('clear')}</span>
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </form>
  );
}
