import { Component, type ReactNode } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

/** Catches the bugs of one screen; given another key by another path, it starts afresh. */
export class ScreenBoundary extends Component<
  ScreenBoundaryProps,
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main id="contenuto" tabIndex={-1} className="page-failed">
        <h1>Questa pagina non si è aperta</h1>
        <Alert
          tone="err"
          title="C’è un errore nel programma."
          action={
            <Button kind="quiet" onPress={() => window.location.reload()}>
              Ricarica
            </Button>
          }
        >
          Quello che ha scritto è salvato su questo dispositivo. Ricarichi la pagina; se succede
          ancora, lo dica a chi segue Sportello nel suo ufficio.
        </Alert>
      </main>
    );
  }
}
