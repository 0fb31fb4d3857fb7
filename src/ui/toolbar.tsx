import type { ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';

export interface ToolbarNext {
  /** With its object: «Avanti: frequenza dei contatti». */
  readonly label: string;
  /** On a phone: «Avanti». */
  readonly shortLabel?: string | undefined;
  readonly onPress: () => void;
  readonly busy?: boolean | undefined;
  readonly disabledReason?: string | undefined;
}

export interface ToolbarProps {
  readonly onBack?: (() => void) | undefined;
  readonly onSuspend?: (() => void) | undefined;
  /** In the middle: keyboard hints (`KeyboardHints`) or one line of words. */
  readonly middle?: ReactNode;
  readonly next: ToolbarNext;
}

export function Toolbar({ onBack, onSuspend, middle, next }: ToolbarProps) {
  const common = useCommon();
  const { label, shortLabel = common('next'), ...press } = next;
  return (
    <section className="toolbar" aria-label={common('interviewCommands')}>
      <div className="toolbar-start">
        {onBack && (
          <Button size="lg" icon="chevron-left" onPress={onBack}>
            {common('back')}
          </Button>
        )}
        {onSuspend && (
          <Button size="lg" kind="quiet" icon="clock" onPress={onSuspend}>
            {common('suspend')}
          </Button>
        )}
      </div>
      <div className="toolbar-middle">{middle}</div>
      <Button size="lg" kind="primary" iconEnd="chevron-right" {...press}>
        <span className="long-words">{label}</span>
        <span className="short-words">{shortLabel}</span>
      </Button>
    </section>
  );
}

export interface KeyboardHint {
  readonly keys: readonly string[];
  readonly words: string;
}

/** Drawn only where there is a hardware keyboard and a mouse. */
export function KeyboardHints({ hints }: { readonly hints: readonly KeyboardHint[] }) {
  return (
    <span className="keyboard-hints">
      {hints.map((hint) => (
        <span key={hint.words}>
          {hint.keys.map((key) => (
            <kbd key={key} className="kbd">
              {key}
            </kbd>
          ))}
          {hint.words}
        </span>
      ))}
    </span>
  );
}
