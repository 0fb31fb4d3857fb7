import { Component, type ReactNode } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { appWords as words } from './app.it.ts';

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
        <h1>{words('failed')}</h1>
        <Alert
          tone="err"
          title={words('bug')}
          action={
            <Button kind="quiet" onPress={() => window.location.reload()}>
              {words('reload')}
            </Button>
          }
        >
          {words('failedText')}
        </Alert>
      </main>
    );
  }
}
