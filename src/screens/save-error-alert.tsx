import type { SaveError } from '../domain/ports.ts';
import { Alert } from '../ui/alert.tsx';
import { saveErrorWords } from './interview/faults.it.ts';

/** Why something was not saved, and what was kept; nothing while all is well. */
export function SaveErrorAlert({ error }: { readonly error: SaveError | null }) {
  if (error === null) return null;
  const { title, text } = saveErrorWords(error);
  return (
    <Alert tone="err" title={title} live="assertive">
      {text}
    </Alert>
  );
}
