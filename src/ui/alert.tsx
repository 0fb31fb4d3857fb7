import type { ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

export type AlertTone = 'info' | 'ok' | 'att' | 'err';

const LOOK = {
  info: { icon: 'info-circle', word: 'toneInfo' },
  ok: { icon: 'check-circle', word: 'toneOk' },
  att: { icon: 'warning-circle', word: 'toneAtt' },
  err: { icon: 'error', word: 'toneErr' },
} as const satisfies Readonly<
  Record<AlertTone, { readonly icon: IconName; readonly word: string }>
>;

export interface AlertProps {
  readonly tone: AlertTone;
  /** In bold, first: what it is about. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** One quiet button or link. */
  readonly action?: ReactNode;
  /** Announced when it appears; `assertive` only for what stops the work. */
  readonly live?: 'polite' | 'assertive' | undefined;
}

/** A tinted box with icon and words. */
export function Alert({ tone, title, children, action, live }: AlertProps) {
  const common = useCommon();
  return (
    <div className={`alert tone-${tone}`} aria-live={live}>
      <Icon name={LOOK[tone].icon} size="sm" />
      <p className="alert-words">
        <span className="visually-hidden">{common(LOOK[tone].word)}: </span>
        {title !== undefined && <b>{title} </b>}
        {children}
      </p>
      {action}
    </div>
  );
}

export interface CalloutProps {
  readonly tone: AlertTone;
  readonly title: string;
  readonly children: ReactNode;
}

/** A longer explanation with its own title: the law in plain words. */
export function Callout({ tone, title, children }: CalloutProps) {
  return (
    <div className={`callout tone-${tone}`}>
      <p className="callout-title">
        <Icon name={LOOK[tone].icon} size="sm" />
        {title}
      </p>
      {children}
    </div>
  );
}
