import type { IconName } from './icon-names.ts';

const DIRECTIONAL: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'external-link',
  'list',
  'logout',
  'share',
]);

export interface IconProps {
  readonly name: IconName;
  /** xs 16 (pills, meta), sm 20 (buttons), md 24, lg 32. */
  readonly size?: 'xs' | 'sm' | 'md' | 'lg' | undefined;
}

/** Always decorative: the word beside it, or the button's name, says what it means. */
export function Icon({ name, size = 'md' }: IconProps) {
  const classes = ['icon', `icon-${size}`, DIRECTIONAL.has(name) && 'icon-directional'];
  return (
    <svg className={classes.filter(Boolean).join(' ')} aria-hidden="true" focusable="false">
      <use href={`/icons.svg#it-${name}`} />
    </svg>
  );
}
