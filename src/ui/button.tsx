import { useId, type AriaAttributes, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** Primary: one per screen. Quiet is text only. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';
/** md 44, lg 48 (toolbar), xl 60 (unlock), kiosk 96 px. */
export type ButtonSize = 'md' | 'lg' | 'xl' | 'kiosk';

export interface ButtonLook {
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  /** Takes the whole width. */
  readonly block?: boolean | undefined;
  readonly children: ReactNode;
}

export type ButtonAria = Pick<
  AriaAttributes,
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-haspopup'
  | 'aria-pressed'
  | 'aria-describedby'
  | 'aria-keyshortcuts'
>;

export interface ButtonProps extends ButtonLook, ButtonAria {
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Keeps the label; further presses do nothing. */
  readonly busy?: boolean | undefined;
  /** Nothing is disabled without a reason: it is shown beside the button and read with it. */
  readonly disabledReason?: string | undefined;
  readonly id?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

const KIND_CLASS: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn-primary',
  secondary: 'btn-outline-primary',
  quiet: 'btn-link',
};

export const buttonClass = ({
  kind = 'secondary',
  size = 'md',
  block,
}: Omit<ButtonLook, 'children'>) =>
  classNames(
    'btn',
    KIND_CLASS[kind],
    size !== 'md' && `btn-${size}`,
    block === true && 'btn-block',
  );

export function Button({ onPress, busy = false, disabledReason, ref, ...props }: ButtonProps) {
  const { kind, size, icon, iconEnd, block, children, type = 'button', ...rest } = props;
  const reasonId = useId();
  const isOff = busy || disabledReason !== undefined;
  const button = (
    <button
      {...rest}
      ref={ref}
      type={type === 'submit' && !isOff ? 'submit' : 'button'}
      className={buttonClass({ kind, size, block })}
      aria-busy={busy || undefined}
      aria-disabled={disabledReason === undefined ? undefined : true}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
      onClick={isOff ? undefined : onPress}
    >
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className="btn-with-reason">
      {button}
      <span id={reasonId} className="text-meta">
        {disabledReason}
      </span>
    </span>
  );
}

export interface LinkButtonProps extends ButtonLook {
  readonly href: string;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ href, icon, iconEnd, children, ...look }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonClass(look)}>
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
    </Link>
  );
}

function ButtonContent({ icon, iconEnd, children }: Omit<ButtonLook, 'kind' | 'size' | 'block'>) {
  return (
    <>
      {icon && <Icon name={icon} size="sm" />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} size="sm" />}
    </>
  );
}

export interface IconButtonProps extends ButtonAria {
  /** Only for close, call, back, ± and show. */
  readonly icon: IconName;
  /** The name, read and shown on hover. */
  readonly label: string;
  readonly onPress: () => void;
  readonly kind?: ButtonKind | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function IconButton({ icon, label, onPress, kind = 'quiet', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classNames(buttonClass({ kind }), 'btn-icon')}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} size="sm" />
    </button>
  );
}
