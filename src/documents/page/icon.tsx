import type { ReactElement } from 'react';
import { iconPaths } from '../icons.ts';

/** Decoration beside words that say the same: hidden from assistive technology. */
export const Icon = ({ name }: { readonly name: keyof typeof iconPaths }): ReactElement => (
  <svg className="documento__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={iconPaths[name]} />
  </svg>
);
