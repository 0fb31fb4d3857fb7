import { Suspense, type ReactNode } from 'react';
import { PlainFrame } from '../ui/plain-frame.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { appWords as words } from './app.it.ts';
import { publicLinks, VERSION } from './public-links.ts';

interface PublicPageProps {
  /** Under the product's name. */
  readonly about: string;
  readonly children: ReactNode;
}

/** What is around a page that anybody may open. */
export function PublicPage({ about, children }: PublicPageProps) {
  return (
    <PlainFrame
      slim={{ ente: words('offices') }}
      brand={{ name: 'Sportello', office: about, homeHref: '/' }}
      footerLinks={publicLinks()}
      footerNote={VERSION}
      banner={<DemoNotice />}
    >
      <Suspense>{children}</Suspense>
    </PlainFrame>
  );
}
