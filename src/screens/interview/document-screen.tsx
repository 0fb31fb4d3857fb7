import './interview.scss';
import type { ReactNode } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { DocumentEntry } from '../../domain/stream-state.ts';
import { DocumentPage } from '../../documents/document-page.tsx';
import type { AnyDocument } from '../../interview/definition.ts';
import { findDocument } from '../../interview/documents.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FocusFrame } from '../../ui/focus-frame.tsx';
import { useNavigate } from '../navigation.tsx';
import { prestazioneHref } from '../prestazione-start.ts';
import { usePlaces, type Places } from '../places.ts';
import { Saving, useDemoBanner, useSlimHeader } from '../shell/office-shell.tsx';
import { useCourtesy } from './courtesy.ts';
import { addressed } from './document-address.ts';
import { DocumentActions } from './document-actions.tsx';
import { useIssuedDocument, usePreview, type ShownDocument } from './document-model-of.ts';
import { documentWords as words } from './document.it.ts';
import { IssueDocument } from './issue-document.tsx';
import { closingOf, usePrestazione, type Prestazione } from './prestazione.ts';

interface DocumentScreenProps {
  readonly stream: StreamId;
  /** Key of the document in its facts, or its number with dashes for one that is not the latest. */
  readonly document: string;
}

/** `/prestazioni/:id/documenti/:doc`: what was issued, or what would be, from the facts it binds. */
export function DocumentScreen({ stream, document }: DocumentScreenProps) {
  const reading = usePrestazione(stream);
  const places = usePlaces();
  if (reading.kind === 'loading' || places === undefined) return null;
  if (reading.kind !== 'ready') return <NoDocument stream={stream} />;
  const { prestazione } = reading;
  const entry = addressed(prestazione.state.documents, document);
  const definition = findDocument(prestazione.definition, entry?.document ?? document);
  if (definition === undefined) return <NoDocument stream={stream} />;
  const shown = { prestazione, document: definition, places };
  if (entry !== undefined) return <IssuedDocument {...shown} entry={entry} />;
  return closingOf(prestazione.state) === undefined || definition.issue === 'onRequest' ? (
    <PreviewedDocument {...shown} />
  ) : (
    <NoDocument stream={stream} />
  );
}

function NoDocument({ stream }: { readonly stream: StreamId }) {
  const slim = useSlimHeader();
  const back = useBack(stream);
  return (
    <FocusFrame slim={slim} header={{ back, title: words('document'), end: <Saving /> }}>
      <EmptyState
        action={
          <LinkButton href={prestazioneHref(stream)}>{words('backToPrestazione')}</LinkButton>
        }
      >
        {words('missing')}
      </EmptyState>
    </FocusFrame>
  );
}

interface ShownProps {
  readonly prestazione: Prestazione;
  readonly document: AnyDocument;
  readonly places: Places;
}

function IssuedDocument(props: ShownProps & { readonly entry: DocumentEntry }) {
  const { prestazione, entry } = props;
  const shown = useIssuedDocument(props);
  return (
    <Paper
      prestazione={prestazione}
      shown={shown}
      under={words('number', { number: entry.number })}
      notice={
        <>
          {entry.unseen.length > 0 && (
            <Alert tone="att" title={words('changed')}>
              {words('changedText')}
            </Alert>
          )}
          {!shown.isIntact && (
            <Alert tone="err" title={words('broken')}>
              {words('brokenText')}
            </Alert>
          )}
        </>
      }
    />
  );
}

function PreviewedDocument({ prestazione, document, places }: ShownProps) {
  const shown = usePreview(prestazione, document, places);
  const isAtEnd = document.issue === 'atConclusion';
  return (
    <Paper
      prestazione={prestazione}
      shown={shown}
      under={words('preview')}
      notice={
        <Alert
          tone="info"
          title={words('previewTitle')}
          action={
            isAtEnd ? undefined : <IssueDocument prestazione={prestazione} document={document} />
          }
        >
          {words(isAtEnd ? 'previewAtEnd' : 'previewText')}
        </Alert>
      }
    />
  );
}

interface PaperProps {
  readonly prestazione: Prestazione;
  readonly shown: ShownDocument;
  /** Beside the title: the number, or that it is a preview. */
  readonly under: string;
  readonly notice: ReactNode;
}

function Paper({ prestazione, shown, under, notice }: PaperProps) {
  const slim = useSlimHeader();
  const banner = useDemoBanner();
  const back = useBack(prestazione.stream);
  const courtesy = useCourtesy(shown);
  return (
    <FocusFrame
      slim={slim}
      banner={banner}
      isFullWidth
      header={{ back, title: shown.model.title, person: under, end: <Saving /> }}
    >
      <div className="stack document-actions">
        <DocumentActions courtesy={courtesy} />
        {notice}
      </div>
      <DocumentPage model={courtesy.model} />
    </FocusFrame>
  );
}

function useBack(stream: StreamId) {
  const navigate = useNavigate();
  return { label: words('prestazione'), onPress: () => navigate(prestazioneHref(stream)) };
}
