import { classNames } from './class-names.ts';

export interface AvatarProps {
  readonly initials: string;
  readonly tone?: 'neutral' | 'info' | 'primary' | undefined;
  readonly size?: 'md' | 'lg' | undefined;
}

/** The initials, beside the name that they stand for (so they are not read). */
export function Avatar({ initials, tone = 'neutral', size = 'md' }: AvatarProps) {
  return (
    <span className={classNames('avatar', `avatar-${tone}`, `avatar-${size}`)} aria-hidden="true">
      {initials}
    </span>
  );
}
