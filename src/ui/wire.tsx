import { Fragment } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface WireNode {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  /** Filled: the last answers are here. */
  readonly isReached?: boolean | undefined;
}

/** Between two nodes: solid flows, dashed is cut, with since when. */
export interface WireLink {
  readonly flows: boolean;
  readonly note?: string | undefined;
  /** How it is read when there is no note: «collegato», «interrotto». */
  readonly spoken: string;
}

export interface WireProps {
  readonly label: string;
  readonly nodes: readonly [WireNode, WireNode, WireNode];
  readonly links: readonly [WireLink, WireLink];
}

/** Where the answers are: on this device, at the centre, durable. */
export function Wire({ label, nodes, links }: WireProps) {
  return (
    <section className="wire" aria-label={label}>
      {nodes.map((node, index) => (
        <Fragment key={node.title}>
          <WireSegment link={links[index - 1]} />
          <div className={classNames('wire-node', node.isReached === true && 'wire-reached')}>
            <span className="wire-circle">
              <Icon name={node.icon} size="sm" />
            </span>
            <p className="wire-words">
              <b>{node.title}</b>
              <span>{node.detail}</span>
            </p>
          </div>
        </Fragment>
      ))}
    </section>
  );
}

function WireSegment({ link }: { readonly link: WireLink | undefined }) {
  if (link === undefined) return null;
  const names = ['wire-link', !link.flows && 'wire-cut', link.note !== undefined && 'wire-noted'];
  return (
    <div className={classNames(...names)}>
      {link.note === undefined ? (
        <VisuallyHidden>{link.spoken}</VisuallyHidden>
      ) : (
        <span className="wire-note">
          <Icon name={link.flows ? 'check' : 'ban'} size="xs" />
          {link.note}
        </span>
      )}
    </div>
  );
}
