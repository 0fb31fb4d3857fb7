import type { FooterLink } from '../ui/plain-frame.tsx';

/** The links that Designers Italia wants in the footer: texts of the body that runs Sportello. */
export const PUBLIC_LINKS: readonly FooterLink[] = [
  { label: 'Dichiarazione di accessibilità', href: '/note/accessibilita' },
  { label: 'Informativa privacy', href: '/note/privacy' },
  { label: 'Note legali', href: '/note/legali' },
];

export const VERSION = 'Sportello 0.1';
