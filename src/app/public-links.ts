import type { FooterLink } from '../ui/plain-frame.tsx';
import { appWords as words } from './app.it.ts';

/** The links that Designers Italia wants in the footer: texts of the body that runs Sportello. */
export const publicLinks = (): readonly FooterLink[] => [
  { label: words('accessibility'), href: '/note/accessibilita' },
  { label: words('privacy'), href: '/note/privacy' },
  { label: words('legal'), href: '/note/legali' },
];

export const VERSION = 'Sportello 0.1';
