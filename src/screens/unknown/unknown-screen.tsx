import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** An address that leads nowhere: said plainly, with a way back. */
export function UnknownScreen() {
  return (
    <>
      <PageHeader title="Pagina non trovata" takesFocus />
      <EmptyState
        action={
          <LinkButton kind="primary" href="/">
            Torna a Oggi
          </LinkButton>
        }
      >
        L’indirizzo non porta a nessuna pagina di Sportello. I dati non c’entrano: sono al loro
        posto.
      </EmptyState>
    </>
  );
}
