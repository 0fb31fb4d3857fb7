import { Fragment } from 'react';

export interface MonoProps {
  readonly children: string;
}

/** A code: monospaced, left to right in any language. */
export function Mono({ children }: MonoProps) {
  return (
    <bdi dir="ltr" className="font-mono">
      {children}
    </bdi>
  );
}

/** Grouped 6-5-5 by space on screen only: selecting and copying give the sixteen characters. */
export function CodiceFiscale({ children }: MonoProps) {
  const groups = [children.slice(0, 6), children.slice(6, 11), children.slice(11)];
  return (
    <bdi dir="ltr" className="font-mono codice-fiscale">
      {groups.map((group, index) => (
        <Fragment key={index}>{group !== '' && <span>{group}</span>}</Fragment>
      ))}
    </bdi>
  );
}
