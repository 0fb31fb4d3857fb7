import { useState } from 'react';

export interface TypedText {
  readonly shown: string;
  /** What is written and cannot be read, once the field was left; null otherwise. */
  readonly unreadable: string | null;
  readonly type: (text: string) => void;
  readonly settle: () => void;
  readonly replace: (value: string) => void;
}

export interface TypedTextOptions {
  /** The valid value, or '' when there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The half-typed text to come back to. */
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
  /** What was written → the value; null when it cannot be read. */
  readonly parse: (text: string) => string | null;
  readonly print: (value: string) => string;
}

/**
 * A value that is typed as free text: the words stay as they were written until they are left, and
 * stay for good when they cannot be read. Only valid values (or '') are given out.
 */
export function useTypedText(options: TypedTextOptions): TypedText {
  const { value, onChange, draft, onDraft, parse, print } = options;
  const [typed, setTyped] = useState<string | null>(draft ?? null);
  const [isLeft, setLeft] = useState(draft !== undefined);
  const isUnreadable = typed !== null && typed.trim() !== '' && parse(typed) === null;
  const give = (next: string) => next !== value && onChange(next);
  return {
    shown: typed ?? (value === '' ? '' : print(value)),
    unreadable: isUnreadable && isLeft ? typed : null,
    type: (text) => {
      setTyped(text);
      setLeft(false);
      onDraft?.(text);
      give(text.trim() === '' ? '' : (parse(text) ?? ''));
    },
    settle: () => {
      setLeft(true);
      if (!isUnreadable) setTyped(null);
    },
    replace: (next) => {
      setTyped(null);
      onDraft?.(next === '' ? '' : print(next));
      give(next);
    },
  };
}
