import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A line at the very top: people and data are invented. */
export function DemoBanner({ children }: { readonly children: ReactNode }) {
  return (
    <p className="demo-banner">
      <Icon name="info-circle" size="xs" />
      <span>{children}</span>
    </p>
  );
}
