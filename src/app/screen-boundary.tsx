import { Component, type ReactNode } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

interface ScreenBoundaryProps {
  /** Another screen starts afresh. */
  readonly path: string;
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly failedAt: string | null;
}

/** Catches the bugs of one screen: the rest keeps working, nothing saved is lost. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { failedAt: null };

  static getDerivedStateFromError(): Partial<ScreenBoundaryState> {
    return { failedAt: 'here' };
  }

  override componentDidUpdate(previous: ScreenBoundaryProps): void {
    if (previous.path !== this.props.path && this.state.failedAt !== null) {
      this.setState({ failedAt: null });
    }
  }

  override render(): ReactNode {
    if (this.state.failedAt === null) return this.props.children;
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
