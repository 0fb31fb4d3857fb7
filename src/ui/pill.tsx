import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';

/** A state, never decoration: always with its word. */
export type Tone = 'neutral' | 'info' | 'ok' | 'att' | 'err';

export interface PillProps {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={classNames('badge', `tone-${tone}`)}>
      {icon && <Icon name={icon} size="xs" />}
      {children}
    </span>
  );
}
