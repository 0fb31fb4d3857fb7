import { useState } from 'react';
import { isLingua, lingueWords } from '../../interview/blocks/lingue.ts';
import type { DocumentModel } from '../../interview/document-model.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { downloadBytes } from '../download.ts';
import type { CourtesyChoice } from './courtesy.ts';
import { documentWords as words } from './document.it.ts';

const ITALIAN_ONLY = 'it';

/** Print, PDF, and the language of the courtesy copy. */
export function DocumentActions({ courtesy }: { readonly courtesy: CourtesyChoice }) {
  const download = useDownload(courtesy.model);
  return (
    <>
      <div className="btn-group">
        <Button kind="primary" icon="print" onPress={() => window.print()}>
          {words('print')}
        </Button>
        <Button icon="download" busy={download.isBusy} onPress={download.start}>
          {words('download')}
        </Button>
      </div>
      {courtesy.languages.length > 0 && (
        <ChoiceField
          id="copia-di-cortesia"
          label={words('courtesy')}
          hint={words('courtesyHint')}
          options={[ITALIAN_ONLY, ...courtesy.languages].map((value) => ({
            value,
            label: languageName(value),
          }))}
          value={courtesy.language ?? ITALIAN_ONLY}
          onChange={(value) => courtesy.choose(value === ITALIAN_ONLY ? null : value)}
          onClear={() => courtesy.choose(null)}
        />
      )}
      {courtesy.failed && (
        <Alert tone="att" title={words('courtesyFailed')} live="polite">
          {words('courtesyFailedTodo')}
        </Alert>
      )}
      {download.failure !== null && (
        <Alert tone="err" title={download.failure.title} live="polite">
          {download.failure.text}
        </Alert>
      )}
    </>
  );
}

const languageName = (language: string): string => {
  if (language === ITALIAN_ONLY) return words('courtesyNone');
  return isLingua(language) ? lingueWords[language] : language;
};

interface Failure {
  readonly title: string;
  readonly text: string;
}

function useDownload(model: DocumentModel) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = () => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    import('../../documents/pdf/render-pdf.ts')
      .then(({ renderPdf }) => renderPdf(model))
      .then((bytes) => downloadBytes(bytes, { type: 'application/pdf', name: fileName(model) }))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return { start, isBusy, failure };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'characters' in error && Array.isArray(error.characters)) {
    const characters = error.characters.slice(0, 8).join(' ');
    return { title: words('unprintable', { characters }), text: words('unprintableTodo') };
  }
  return { title: words('downloadFailed'), text: words('downloadFailedTodo') };
}

/** Nothing personal in a file's name: it stays in the list of downloads. */
const fileName = ({ title, number }: DocumentModel): string =>
  `${title} ${number ?? ''}`
    .trim()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .toLowerCase() + '.pdf';
