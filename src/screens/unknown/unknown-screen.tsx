import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { unknownWords as words } from './unknown.it.ts';

/** An address that leads nowhere: said plainly, with a way back. */
export function UnknownScreen() {
  return (
    <>
      <PageHeader title={words('title')} takesFocus />
      <EmptyState
        action={
          <LinkButton kind="primary" href="/">
            {words('backToToday')}
          </LinkButton>
        }
      >
        {words('text')}
      </EmptyState>
    </>
  );
}
