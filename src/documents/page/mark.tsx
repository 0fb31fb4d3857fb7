import type { ReactElement } from 'react';
import { words } from '../words.it.ts';

/** The letter of an element, or its number, in its square; letters are read as *lettera a*. */
export const Mark = ({ mark }: { readonly mark: string }): ReactElement => (
  <>
    <span className="documento__hidden" lang="it">
      {/^[a-z]$/.test(mark) ? words.letter(mark) : mark},{' '}
    </span>
    <span className="documento__mark" aria-hidden="true">
      {mark}
    </span>
  </>
);
