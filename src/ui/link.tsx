import { createContext, useContext, type MouseEvent, type ReactNode, type Ref } from 'react';

type Navigate = (href: string) => void;

const NavigationContext = createContext<Navigate | null>(null);

export interface NavigationProviderProps {
  /** Goes to a path of the app without loading a page. */
  readonly navigate: Navigate;
  readonly children: ReactNode;
}

/** Teaches every `Link` of the kit to use the app's router. */
export function NavigationProvider({ navigate, children }: NavigationProviderProps) {
  return <NavigationContext value={navigate}>{children}</NavigationContext>;
}

export interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLAnchorElement> | undefined;
  readonly target?: '_blank' | undefined;
  readonly 'aria-current'?: 'page' | 'step' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

const wantsNewPlace = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

export function Link({ href, children, ...rest }: LinkProps) {
  const navigate = useContext(NavigationContext);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const isOwn = href.startsWith('/') && rest.target === undefined;
    if (navigate === null || !isOwn || event.defaultPrevented || wantsNewPlace(event)) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
