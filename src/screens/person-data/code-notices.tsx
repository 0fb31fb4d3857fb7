import { Alert } from '../../ui/alert.tsx';
import type { CodeIssues } from './code-issues.ts';

/** What a codice fiscale says that does not fit, kindly; then what is only worth knowing. */
export function CodeNotices({ issues }: { readonly issues: CodeIssues }) {
  return (
    <>
      {issues.toExplain.map((text) => (
        <Alert key={text} tone="att" live="polite">
          {text}
        </Alert>
      ))}
      {issues.notes.map((text) => (
        <Alert key={text} tone="info">
          {text}
        </Alert>
      ))}
    </>
  );
}
