import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** Why there is nothing, in one sentence. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action}
    </div>
  );
}
