import type { ReactNode } from 'react';
import {
  BrandHeader,
  SlimHeader,
  type BrandHeaderProps,
  type SlimHeaderProps,
} from './headers.tsx';
import { Link } from './link.tsx';
import { SkipLink } from './skip-link.tsx';

export interface FooterLink {
  readonly label: string;
  readonly href: string;
}

export interface PlainFrameProps {
  readonly slim: SlimHeaderProps;
  readonly brand: BrandHeaderProps;
  /** Accessibility statement, privacy, legal notes. */
  readonly footerLinks: readonly FooterLink[];
  readonly footerNote?: ReactNode;
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** *Accesso*, *Aiuto*, public pages: headers, one column of at most 1000 px, footer. */
export function PlainFrame(props: PlainFrameProps) {
  const { slim, brand, footerLinks, footerNote, banner, children } = props;
  return (
    <div className="plain-frame">
      <SkipLink />
      <header className="it-header-wrapper">
        {banner}
        <SlimHeader {...slim} />
        <BrandHeader {...brand} />
      </header>
      <main id="contenuto" tabIndex={-1} className="plain-content">
        {children}
      </main>
      <footer className="it-footer">
        <ul>
          {footerLinks.map((link) => (
            <li key={link.href}>
              <Link href={link.href} className="link-plain">
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
        {footerNote && <span className="text-meta">{footerNote}</span>}
      </footer>
    </div>
  );
}
