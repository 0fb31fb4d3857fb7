import { useState, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import {
  BrandHeader,
  SlimHeader,
  type BrandHeaderProps,
  type SlimHeaderProps,
} from './headers.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { FROM_WIDE, useMediaQuery } from './media-query.ts';
import { Sheet } from './sheet.tsx';
import { SkipLink } from './skip-link.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many wait there; `countLabel` says it in words («3 da rivedere»). */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  /** In the bottom bar too (four of them, then *Altro*). */
  readonly isInBar?: boolean | undefined;
}

export interface OfficeNav {
  readonly main: readonly NavItem[];
  /** After the line: «Servizi (LEP)». */
  readonly secondary?: readonly NavItem[] | undefined;
  /** At the end of the rail: «Aiuto». */
  readonly help?: NavItem | undefined;
  readonly currentHref: string;
}

export interface OfficeFrameProps {
  readonly slim: SlimHeaderProps;
  readonly brand: BrandHeaderProps;
  readonly nav: OfficeNav;
  /** `DemoBanner` and other lines over everything. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** Two headers, rail of 188 px from 1100 px (bottom bar of five below), content. */
export function OfficeFrame({ slim, brand, nav, banner, children }: OfficeFrameProps) {
  const isWide = useMediaQuery(FROM_WIDE);
  return (
    <div className="office-frame">
      <SkipLink />
      <header className="it-header-wrapper">
        {banner}
        <SlimHeader {...slim} />
        <BrandHeader {...brand} />
      </header>
      <div className="office-columns">
        {isWide && <Rail nav={nav} />}
        <main id="contenuto" tabIndex={-1} className="office-content">
          {children}
        </main>
      </div>
      {!isWide && <BottomBar nav={nav} />}
    </div>
  );
}

function Rail({ nav }: { readonly nav: OfficeNav }) {
  const common = useCommon();
  return (
    <nav className="sidebar-wrapper" aria-label={common('mainNavigation')}>
      <NavList items={nav.main} currentHref={nav.currentHref} />
      {nav.secondary && (
        <>
          <hr />
          <NavList items={nav.secondary} currentHref={nav.currentHref} />
        </>
      )}
      {nav.help && (
        <div className="sidebar-end">
          <NavList items={[nav.help]} currentHref={nav.currentHref} />
        </div>
      )}
    </nav>
  );
}

interface NavListProps {
  readonly items: readonly NavItem[];
  readonly currentHref: string;
}

function NavList({ items, currentHref }: NavListProps) {
  return (
    <ul className="link-list">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink item={item} currentHref={currentHref} />
        </li>
      ))}
    </ul>
  );
}

function NavLink({ item, currentHref }: { readonly item: NavItem; readonly currentHref: string }) {
  return (
    <Link
      href={item.href}
      className="nav-item"
      aria-current={item.href === currentHref ? 'page' : undefined}
    >
      <Icon name={item.icon} />
      <span>{item.label}</span>
      {item.count !== undefined && item.count > 0 && (
        <span className="nav-count">
          <span aria-hidden={item.countLabel !== undefined}>{item.count}</span>
          {item.countLabel && <span className="visually-hidden">, {item.countLabel}</span>}
        </span>
      )}
    </Link>
  );
}

function BottomBar({ nav }: { readonly nav: OfficeNav }) {
  const common = useCommon();
  const [isOpen, setOpen] = useState(false);
  const all = [...nav.main, ...(nav.secondary ?? []), ...(nav.help ? [nav.help] : [])];
  const rest = all.filter((item) => item.isInBar !== true);
  const isElsewhere = rest.some((item) => item.href === nav.currentHref);
  return (
    <nav className="bottom-nav" aria-label={common('mainNavigation')}>
      <ul>
        {all
          .filter((item) => item.isInBar === true)
          .map((item) => (
            <li key={item.href}>
              <NavLink item={item} currentHref={nav.currentHref} />
            </li>
          ))}
        <li>
          <button
            type="button"
            className="nav-item"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-current={isElsewhere ? 'true' : undefined}
            onClick={() => setOpen(true)}
          >
            <Icon name="more-items" />
            <span>{common('more')}</span>
          </button>
        </li>
      </ul>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={common('more')}>
        <div className="sheet-nav" onClick={() => setOpen(false)} role="presentation">
          <NavList items={rest} currentHref={nav.currentHref} />
        </div>
      </Sheet>
    </nav>
  );
}
