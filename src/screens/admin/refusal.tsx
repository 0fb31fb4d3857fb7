import { Alert } from '../../ui/alert.tsx';
import { words } from './admin.it.ts';
import type { AdministrationError } from './administration.ts';

/** Why the centre did not do it, and what was kept. */
export function Refusal({ error }: { readonly error: AdministrationError }) {
  switch (error.kind) {
    case 'offline':
      return (
        <Alert tone="att" title={words('offline')} live="polite">
          {words('offlineTodo')}
        </Alert>
      );
    case 'needsSignIn':
      return (
        <Alert tone="att" live="polite">
          {words('needsSignIn')}
        </Alert>
      );
    case 'refused':
      return (
        <Alert tone="err" title={words('refused')} live="polite">
          {error.detail}
        </Alert>
      );
  }
}
