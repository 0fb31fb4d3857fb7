import { useCommon } from '../i18n/locale.tsx';
import type { IconName } from './icon-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type Saving = 'saved' | 'received' | 'durable' | 'review';

export const SAVING_ICONS: Readonly<Record<Saving, IconName>> = {
  saved: 'check',
  received: 'pa',
  durable: 'files',
  review: 'flag',
};

const SHORT = {
  saved: 'savedShort',
  received: 'receivedShort',
  durable: 'durableShort',
  review: 'reviewShort',
} as const;

export interface SavingStateProps {
  readonly state: Saving;
  /** Second line: «12 da inviare · senza rete»; hidden on a phone. */
  readonly detail?: string | undefined;
  /** Where the whole story is told (`/sincronizzazione`). */
  readonly href?: string | undefined;
}

/** The last thing in the header. A change of state is announced; a phone keeps icon and one word. */
export function SavingState({ state, detail, href }: SavingStateProps) {
  const common = useCommon();
  const content = (
    <>
      <Icon name={SAVING_ICONS[state]} />
      <span className="saving-words">
        <b>{common(state)}</b>
        {detail !== undefined && <span>{detail}</span>}
      </span>
      <b className="saving-word">{common(SHORT[state])}</b>
    </>
  );
  return (
    <div className="saving-state-region" role="status">
      {href === undefined ? (
        <div className="saving-state">{content}</div>
      ) : (
        <Link href={href} className="saving-state">
          {content}
        </Link>
      )}
    </div>
  );
}
