import { classNames } from './class-names.ts';

export interface ServiceBadgeProps {
  /** The letter of Allegato B: `A`, `F1`, `M6`. */
  readonly letter: string;
  /** Blue in hand, green done, grey ahead: the words beside it say the same. */
  readonly state?: 'ahead' | 'current' | 'done' | undefined;
}

export function ServiceBadge({ letter, state = 'ahead' }: ServiceBadgeProps) {
  return <span className={classNames('service-badge', `service-${state}`)}>{letter}</span>;
}
