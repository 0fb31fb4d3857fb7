import type { ReactElement } from 'react';
import type { Letterhead } from '../../interview/document-model.ts';
import { Icon } from './icon.tsx';

export const LetterheadBand = ({
  letterhead,
}: {
  readonly letterhead: Letterhead;
}): ReactElement => (
  <header className="documento__letterhead">
    <Icon name="publicBuilding" />
    <p className="documento__issuer">
      <strong>{letterhead.ente}</strong>
      {letterhead.agency !== null && <span>{letterhead.agency}</span>}
    </p>
    <p className="documento__office">
      <strong>{letterhead.office}</strong>
      <span>
        {letterhead.address} · <bdi>{letterhead.phone}</bdi>
      </span>
      <bdi>{letterhead.email}</bdi>
    </p>
  </header>
);
