import { Alert } from '../ui/alert.tsx';
import type { StartError } from './prestazione-start.ts';
import { startErrorWords } from './start-error.it.ts';

/** Why an interview did not open; nothing while all is well. */
export function StartErrorAlert({ error }: { readonly error: StartError | null }) {
  if (error === null) return null;
  const { title, text } = startErrorWords(error);
  return (
    <Alert tone="err" title={title} live="assertive">
      {text}
    </Alert>
  );
}
