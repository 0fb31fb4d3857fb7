import { useState, type KeyboardEvent } from 'react';
import {
  useOptionSearch,
  type ComboboxOption,
  type OptionSearch,
  type OptionSearchState,
} from './option-search.ts';

export interface ComboboxInput {
  readonly value: ComboboxOption | null;
  readonly onChange: (value: ComboboxOption | null) => void;
  /** Asked at every key; also with '' when the list is opened by its arrow. */
  readonly search: OptionSearch;
  /** Offers what was typed as it is: «Usa «…»». */
  readonly onCustom?: ((text: string) => void) | undefined;
  /** The half-typed text to come back to. */
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

export interface ComboboxState {
  readonly shown: string;
  readonly search: OptionSearchState;
  readonly options: readonly ComboboxOption[];
  readonly isOpen: boolean;
  /** The row that Enter takes; -1 when there is none, or when the rows answer an older text. */
  readonly active: number;
  /** Typed, left and not chosen; null otherwise. */
  readonly unchosen: string | null;
  readonly write: (text: string) => void;
  readonly choose: (option: ComboboxOption) => void;
  readonly toggle: () => void;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The row that takes what was typed as it is. */
export const CUSTOM_ID = '\u0000custom';

export function useCombobox(input: ComboboxInput): ComboboxState {
  const { value, onChange, onCustom, draft, onDraft } = input;
  const [typed, setTyped] = useState<string | null>(draft || null);
  const [isLeft, setLeft] = useState(typed !== null);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setActive] = useState<number | null>(null);
  const { state: search, run } = useOptionSearch(input.search);
  const shown = typed ?? value?.label ?? '';
  const options = optionsOf(search, onCustom === undefined ? '' : (typed ?? '').trim());
  const isFresh = search.status === 'done';
  // What was just typed puts its first row forward; a list merely opened puts none.
  const active =
    isFresh && isOpen ? Math.min(chosen ?? (search.text === '' ? -1 : 0), options.length - 1) : -1;

  const open = (text: string) => {
    setOpen(true);
    setActive(null);
    run(text);
  };
  const write = (text: string) => {
    setTyped(text);
    setLeft(false);
    onDraft?.(text);
    if (value !== null && text !== value.label) onChange(null);
    open(text);
  };
  const choose = (option: ComboboxOption) => {
    setOpen(false);
    setTyped(null);
    onDraft?.('');
    if (option.id === CUSTOM_ID) onCustom?.(option.label);
    else onChange(option);
  };
  const actions = { open: () => open(typed ?? ''), close: () => setOpen(false), choose, setActive };
  return {
    shown,
    search,
    options,
    isOpen,
    active,
    unchosen: isLeft && value === null && typed?.trim() ? typed : null,
    write,
    choose,
    toggle: () => (isOpen ? setOpen(false) : actions.open()),
    leave: () => {
      setOpen(false);
      setLeft(true);
      input.onBlur?.();
    },
    onKeyDown: (event) => followKey(event, { isOpen, active, options }, actions),
  };
}

interface ListState {
  readonly isOpen: boolean;
  readonly active: number;
  readonly options: readonly ComboboxOption[];
}

interface ListActions {
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (option: ComboboxOption) => void;
  readonly setActive: (index: number) => void;
}

/** ARIA's list autocomplete: arrows move, Enter takes, Esc closes the list and nothing else. */
function followKey(event: KeyboardEvent, list: ListState, actions: ListActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { isOpen, active, options } = list;
  const option = options[active];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (!isOpen) return actions.open();
    const last = options.length - 1;
    if (event.key === 'ArrowDown') actions.setActive(active >= last ? 0 : active + 1);
    else actions.setActive(active <= 0 ? last : active - 1);
  } else if (event.key === 'Enter' && isOpen) {
    event.preventDefault();
    if (option !== undefined) actions.choose(option);
  } else if (event.key === 'Escape' && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    actions.close();
  }
}

const optionsOf = (search: OptionSearchState, customText: string): readonly ComboboxOption[] =>
  customText === '' ? search.options : [...search.options, { id: CUSTOM_ID, label: customText }];
