import { useEffect, useRef, type FocusEvent } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import {
  CUSTOM_ID,
  useCombobox,
  type ComboboxInput,
  type ComboboxState,
} from './combobox-state.ts';
import { Field, type ControlAttributes, type FieldText } from './field.tsx';
import { Highlight } from './highlight.tsx';
import { Icon } from './icon.tsx';
import { matchParts } from './match-parts.ts';
import type { ComboboxOption, OptionSearchState } from './option-search.ts';

export interface ComboboxProps extends FieldText, ComboboxInput {}

/**
 * Searched, never typed blind: what is typed and not chosen stays written and is pointed out.
 * Own code, not react-aria's: theirs hides the rest of the page (aria-hidden) while the list is
 * open, headings and focusable fields included, which WCAG checks report.
 */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, search, onCustom, draft, onDraft, onBlur, ...text } = props;
  const common = useCommon();
  const state = useCombobox({ value, onChange, search, onCustom, draft, onDraft, onBlur });
  const ownError =
    state.unchosen === null
      ? undefined
      : { what: common('notChosen', { text: state.unchosen }), todo: common('notChosenTodo') };
  return (
    <Field {...text} error={props.error ?? ownError}>
      {(control) => <ComboboxControl control={control} state={state} value={value} />}
    </Field>
  );
}

interface ComboboxControlProps {
  readonly control: ControlAttributes;
  readonly state: ComboboxState;
  readonly value: ComboboxOption | null;
}

function ComboboxControl({ control, state, value }: ComboboxControlProps) {
  const common = useCommon();
  const input = useRef<HTMLInputElement>(null);
  const listId = `${control.id}-list`;
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) state.leave();
  };
  return (
    <div className="combobox" onBlur={leave}>
      <div className="form-affix">
        <input
          {...control}
          ref={input}
          className="form-control"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={state.isOpen}
          aria-controls={state.isOpen && state.options.length > 0 ? listId : undefined}
          aria-activedescendant={state.active < 0 ? undefined : `${listId}-${state.active}`}
          autoComplete="off"
          spellCheck={false}
          value={state.shown}
          onChange={(event) => state.write(event.target.value)}
          onKeyDown={state.onKeyDown}
        />
        <button
          type="button"
          tabIndex={-1}
          className="btn btn-link btn-icon"
          aria-label={common('openList')}
          aria-describedby={`${control.id}-label`}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            input.current?.focus();
            state.toggle();
          }}
        >
          <Icon name="expand" size="sm" />
        </button>
      </div>
      {state.isOpen && (
        <ComboboxList id={listId} labelId={`${control.id}-label`} state={state} value={value} />
      )}
      <span role="status" className="visually-hidden">
        <ListMessage state={state} />
      </span>
    </div>
  );
}

/** Recent browsers return a promise from `scrollIntoView`; jsdom has no such method. */
function reveal(element: Element | null): void {
  if (typeof element?.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest' });
}

interface ComboboxListProps {
  readonly id: string;
  readonly labelId: string;
  readonly state: ComboboxState;
  readonly value: ComboboxOption | null;
}

function ComboboxList({ id, labelId, state, value }: ComboboxListProps) {
  const box = useRef<HTMLDivElement>(null);
  const { options, active, search } = state;
  useEffect(() => reveal(box.current), [options.length]);
  useEffect(() => reveal(box.current?.querySelector('.option-active') ?? null), [active]);
  return (
    // Focus stays in the input: a press on the list must not take it.
    <div ref={box} className="combobox-list" onPointerDown={(event) => event.preventDefault()}>
      {options.length > 0 && (
        <div id={id} className="combobox-options" role="listbox" aria-labelledby={labelId}>
          {options.map((option, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={option.id === value?.id}
              className={index === active ? 'combobox-option option-active' : 'combobox-option'}
              onClick={() => state.choose(option)}
            >
              <OptionWords option={option} query={search.text} />
              {option.id === value?.id && <Icon name="check" size="sm" />}
            </div>
          ))}
        </div>
      )}
      {options.length === 0 && (
        <p className="combobox-message" aria-hidden="true">
          <ListMessage state={state} />
        </p>
      )}
    </div>
  );
}

function OptionWords({
  option,
  query,
}: {
  readonly option: ComboboxOption;
  readonly query: string;
}) {
  const common = useCommon();
  if (option.id === CUSTOM_ID) return <span>{common('useTyped', { text: option.label })}</span>;
  return (
    <span>
      <Highlight parts={matchParts(option.label, query)} />
      {option.sub !== undefined && <span className="form-text"> {option.sub}</span>}
    </span>
  );
}

function ListMessage({ state }: { readonly state: ComboboxState }) {
  const common = useCommon();
  if (!state.isOpen) return null;
  const { text, status, options } = state.search;
  const words: Readonly<Record<OptionSearchState['status'], string>> = {
    idle: common('typeToSearch'),
    busy: common('searching'),
    done:
      options.length === 0
        ? common('noResults', { text })
        : common('results', { n: options.length }),
    failed: common('searchFailed'),
  };
  return <>{words[status]}</>;
}
