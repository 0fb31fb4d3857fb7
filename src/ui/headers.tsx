import type { ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { IconButton } from './button.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Mark } from './mark.tsx';
import { FROM_NARROW, useMediaQuery } from './media-query.ts';

export interface SlimHeaderProps {
  readonly ente: string;
  /** Place and device, operator, the wire: hidden on a phone, in this order. */
  readonly facts?: readonly { readonly icon: IconName; readonly words: string }[] | undefined;
  readonly onHelp?: (() => void) | undefined;
  readonly onLock?: (() => void) | undefined;
}

/** 44 px: whose service this is; on the inline end place, operator, *Blocca*. */
export function SlimHeader({ ente, facts = [], onHelp, onLock }: SlimHeaderProps) {
  const common = useCommon();
  return (
    <div className="it-header-slim-wrapper">
      <span className="slim-ente">{ente}</span>
      <ul className="slim-facts">
        {facts.map((fact) => (
          <li key={fact.words}>
            <Icon name={fact.icon} size="xs" />
            {fact.words}
          </li>
        ))}
      </ul>
      {onHelp && (
        <button
          type="button"
          className="slim-lock"
          aria-haspopup="dialog"
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          <Icon name="help-circle" size="xs" />
          <span>{common('help')}</span>
        </button>
      )}
      {onLock && (
        <button type="button" className="slim-lock" onClick={onLock}>
          <Icon name="lock" size="xs" />
          <span>{common('lock')}</span>
        </button>
      )}
    </div>
  );
}

export interface BrandHeaderProps {
  readonly name: string;
  readonly office: string;
  readonly homeHref?: string | undefined;
  /** In the middle: the search. */
  readonly middle?: ReactNode;
  /** Last on the inline end: the saving state. */
  readonly end?: ReactNode;
}

/** 60 px: mark, product, office. */
export function BrandHeader({ name, office, homeHref, middle, end }: BrandHeaderProps) {
  const brand = (
    <>
      <Mark />
      <span className="brand-words">
        <span className="brand-name">{name}</span>
        <span className="brand-office">{office}</span>
      </span>
    </>
  );
  return (
    <div className="it-header-center-wrapper">
      {homeHref === undefined ? (
        <div className="it-brand-wrapper">{brand}</div>
      ) : (
        <Link href={homeHref} className="it-brand-wrapper">
          {brand}
        </Link>
      )}
      {middle && <div className="header-middle">{middle}</div>}
      {end && <div className="header-end">{end}</div>}
    </div>
  );
}

export interface FocusHeaderProps {
  /** «Fascicolo»: where back leads; on a phone only the arrow is drawn. */
  readonly back: { readonly label: string; readonly onPress: () => void };
  readonly title: string;
  readonly person?: string | undefined;
  readonly detail?: string | undefined;
  readonly end?: ReactNode;
}

/** 60 px, interview: back, the service's title (the page's h1), who it is for. */
export function FocusHeader({ back, title, person, detail, end }: FocusHeaderProps) {
  const hasWords = useMediaQuery(FROM_NARROW);
  return (
    <div className="it-header-center-wrapper header-focus">
      {hasWords ? (
        <button type="button" className="header-back" onClick={back.onPress}>
          <Icon name="arrow-left" size="sm" />
          <span>{back.label}</span>
        </button>
      ) : (
        <IconButton icon="arrow-left" label={back.label} onPress={back.onPress} />
      )}
      <div className="header-title">
        <h1 tabIndex={-1}>{title}</h1>
        <p>
          {person !== undefined && <b>{person}</b>}
          {detail !== undefined && <span className="header-detail"> · {detail}</span>}
        </p>
      </div>
      {end && <div className="header-end">{end}</div>}
    </div>
  );
}
