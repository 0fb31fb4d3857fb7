import { Suspense, type ReactNode } from 'react';
import { PlainFrame } from '../ui/plain-frame.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { PUBLIC_LINKS, VERSION } from './public-links.ts';

interface PublicPageProps {
  /** Under the product's name. */
  readonly about: string;
  readonly children: ReactNode;
}

/** What is around a page that anybody may open. */
export function PublicPage({ about, children }: PublicPageProps) {
  return (
    <PlainFrame
      slim={{ ente: 'Centri per l’impiego' }}
      brand={{ name: 'Sportello', office: about, homeHref: '/' }}
      footerLinks={PUBLIC_LINKS}
      footerNote={VERSION}
      banner={<DemoNotice />}
    >
      <Suspense>{children}</Suspense>
    </PlainFrame>
  );
}
