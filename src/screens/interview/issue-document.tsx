import { useRef, useState } from 'react';
import type { SaveError } from '../../domain/ports.ts';
import type { AnyDocument } from '../../interview/definition.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { previewHref } from './document-address.ts';
import { documentWords as words } from './document.it.ts';
import { saveErrorWords } from './faults.it.ts';
import { issueDocument } from './interview-commands.ts';
import type { Prestazione } from './prestazione.ts';

interface IssueDocumentProps {
  readonly prestazione: Prestazione;
  readonly document: AnyDocument;
}

/** Gives the document its number and opens it. However often it is pressed, one document. */
export function IssueDocument({ prestazione, document }: IssueDocumentProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const running = useRef(false);
  const issue = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const saved = await issueDocument(desk, prestazione, document);
    running.current = false;
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (saved.ok) navigate(previewHref(prestazione.stream, document.kind));
  };
  return (
    <>
      <Button icon="file-signed" busy={isBusy} onPress={() => void issue()}>
        {words('issue', { title: document.title })}
      </Button>
      {error !== null && (
        <Alert tone="err" title={words('issueFailed')} live="assertive">
          {saveErrorWords(error).title}
        </Alert>
      )}
    </>
  );
}
