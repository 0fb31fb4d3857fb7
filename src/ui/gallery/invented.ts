import type { BrandHeaderProps, SlimHeaderProps } from '../headers.tsx';
import type { OfficeNav } from '../office-frame.tsx';

/** Invented people and places, as in the design's pictures. */
export const SLIM: SlimHeaderProps = {
  ente: 'Regione Valdora · Agenzia regionale per il lavoro',
  facts: [
    { icon: 'map-marker', words: 'Sportello di Pievebella · tablet 07' },
    { icon: 'user', words: 'Elena Sartori' },
  ],
  onLock: () => undefined,
};

export const BRAND: BrandHeaderProps = {
  name: 'Sportello',
  office: 'Centro per l’impiego di Montefiore',
  homeHref: '/',
};

export const navAt = (currentHref: string): OfficeNav => ({
  currentHref,
  main: [
    { href: '/', label: 'Oggi', icon: 'calendar', isInBar: true },
    { href: '/persone', label: 'Persone', icon: 'user', isInBar: true },
    { href: '/imprese', label: 'Imprese', icon: 'box' },
    { href: '/agenda', label: 'Agenda', icon: 'clock', isInBar: true },
    {
      href: '/da-rivedere',
      label: 'Da rivedere',
      icon: 'flag',
      count: 3,
      countLabel: '3 da rivedere',
      isInBar: true,
    },
    { href: '/indicatori', label: 'Indicatori', icon: 'chart-line' },
    { href: '/sincronizzazione', label: 'Sincronizzazione', icon: 'refresh' },
  ],
  secondary: [{ href: '/servizi', label: 'Servizi (LEP)', icon: 'list' }],
  help: { href: '/aiuto', label: 'Aiuto', icon: 'help-circle' },
});
