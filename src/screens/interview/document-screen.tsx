import './interview.scss';
import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { causalityOf } from '../../domain/causality.ts';
import { factsHash, type Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import type { FactId, StreamId } from '../../domain/ids.ts';
import type { FactState } from '../../domain/ports.ts';
import type { DocumentEntry, StreamState } from '../../domain/stream-state.ts';
import { DocumentPage } from '../../documents/document-page.tsx';
import { verificationUrl } from '../../documents/verification-url.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import type { AnyInterview } from '../../interview/definition.ts';
import type { DocumentModel } from '../../interview/document-model.ts';
import { dayOfInterview, whatApplies } from '../../interview/what-applies.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { findService } from '../../lep/catalogue.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FocusFrame } from '../../ui/focus-frame.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { prestazioneHref } from '../prestazione-start.ts';
import { placeNameIn, usePlaces, type Places } from '../places.ts';
import { Saving, useDemoBanner, useSlimHeader } from '../shell/office-shell.tsx';
import { downloadBytes } from '../download.ts';
import { usePrestazione, type Prestazione } from './prestazione.ts';

interface DocumentScreenProps {
  readonly stream: StreamId;
  /** Key of the document in its facts. */
  readonly document: string;
}

/** `/prestazioni/:id/documenti/:doc`: what was issued, from the facts that it bound. */
export function DocumentScreen({ stream, document }: DocumentScreenProps) {
  const reading = usePrestazione(stream);
  const places = usePlaces();
  if (reading.kind === 'loading' || places === undefined) return null;
  const entry =
    reading.kind === 'ready'
      ? reading.prestazione.state.documents.findLast((one) => one.document === document)
      : undefined;
  if (reading.kind !== 'ready' || entry === undefined) return <NoDocument stream={stream} />;
  return <IssuedDocument prestazione={reading.prestazione} entry={entry} places={places} />;
}

function NoDocument({ stream }: { readonly stream: StreamId }) {
  const slim = useSlimHeader();
  const navigate = useNavigate();
  return (
    <FocusFrame
      slim={slim}
      header={{
        back: { label: 'Prestazione', onPress: () => navigate(prestazioneHref(stream)) },
        title: 'Documento',
        end: <Saving />,
      }}
    >
      <EmptyState
        action={<LinkButton href={prestazioneHref(stream)}>Torna alla prestazione</LinkButton>}
      >
        Il documento non c’è ancora: nasce quando si conclude la prestazione.
      </EmptyState>
    </FocusFrame>
  );
}

interface IssuedProps {
  readonly prestazione: Prestazione;
  readonly entry: DocumentEntry;
  readonly places: Places;
}

function IssuedDocument({ prestazione, entry, places }: IssuedProps) {
  const slim = useSlimHeader();
  const banner = useDemoBanner();
  const navigate = useNavigate();
  const issued = useIssuedModel({ prestazione, entry, places });
  const download = useDownload(issued.model);
  return (
    <FocusFrame
      slim={slim}
      banner={banner}
      isFullWidth
      header={{
        back: {
          label: 'Prestazione',
          onPress: () => navigate(prestazioneHref(prestazione.stream)),
        },
        title: issued.model.title,
        person: `n. ${entry.number}`,
        end: <Saving />,
      }}
    >
      <div className="stack document-actions">
        <div className="btn-group">
          <Button kind="primary" icon="print" onPress={() => window.print()}>
            Stampa
          </Button>
          <Button icon="download" busy={download.isBusy} onPress={download.start}>
            Scarica PDF
          </Button>
        </div>
        {download.failed && (
          <Alert tone="err" title="Il PDF non è riuscito." live="polite">
            Il documento è salvo: provi di nuovo, oppure usi Stampa.
          </Alert>
        )}
        {entry.unseen.length > 0 && (
          <Alert tone="att" title="Modificato dopo la chiusura.">
            Il documento mostra le risposte com’erano quando è stato emesso.
          </Alert>
        )}
        {!issued.isIntact && (
          <Alert tone="err" title="L’impronta non corrisponde.">
            Le risposte che il documento legava non sono tutte su questo dispositivo.
          </Alert>
        )}
      </div>
      <DocumentPage model={issued.model} />
    </FocusFrame>
  );
}

/** The model of the document, from the facts its act had seen and no other. */
function useIssuedModel({ prestazione, entry, places }: IssuedProps): {
  readonly model: DocumentModel;
  readonly isIntact: boolean;
} {
  const state = useFactState(entry.fact);
  return useMemo(() => {
    const bound = factsSeenBy(prestazione.facts, entry.fact);
    const { definition, known } = prestazione;
    const then = foldStream(bound);
    const isReceived = state === 'ricevuto' || state === 'durevole';
    const model = definition.document.render(
      { ...known, state: then, answers: answersAsked(definition, then, entry.date) },
      {
        place: known.place,
        number: entry.number,
        date: entry.date,
        provisionalSince: isReceived ? null : formatDateTime(entry.at),
        verification: {
          url: verificationUrl(window.location.origin, entry.number, entry.binds),
          hash: entry.binds,
        },
        placeName: placeNameIn(places),
        serviceTitle: (code) => findService(code)?.entry.title ?? code,
        formatDate: (day) => (isIsoDate(day) ? formatDate(day) : day),
      },
    );
    return { model, isIntact: factsHash(bound) === entry.binds };
  }, [prestazione, entry, places, state]);
}

/** The answers to what was asked: those of an abandoned branch are not printed. */
const answersAsked = (definition: AnyInterview, then: StreamState, day: string) =>
  whatApplies(definition, then, dayOfInterview(then, day)).answers;

/**
 * What the document bound: the facts its author had seen, less the closing event that was written
 * in the same breath.
 */
function factsSeenBy(facts: readonly Fact[], act: FactId): readonly Fact[] {
  const { ordered, sees } = causalityOf(facts);
  const issue = ordered.find(({ id }) => id === act);
  if (issue === undefined) return [];
  return ordered.filter(
    (fact) => sees(issue, fact) && !(fact.type === 'eventRecorded' && isClosing(fact, issue)),
  );
}

const isClosing = (fact: Fact, issue: Fact): boolean =>
  fact.device === issue.device && fact.dseq === issue.dseq - 1;

/** Where the fact is: asked again whenever the wire has news. */
function useFactState(fact: FactId): FactState | undefined {
  const { wire } = useDesk();
  const status = useLive(wire.status());
  return useQuery({
    queryKey: ['fact-state', fact, status?.unsent, status?.receivedAt, status?.durableAt],
    queryFn: () => wire.stateOf(fact),
    networkMode: 'always',
    placeholderData: (previous) => previous,
  }).data;
}

function useDownload(model: DocumentModel) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const start = () => {
    if (state === 'busy') return;
    setState('busy');
    import('../../documents/pdf/render-pdf.ts')
      .then(({ renderPdf }) => renderPdf(model))
      .then((bytes) => {
        downloadBytes(bytes, { type: 'application/pdf', name: fileName(model) });
        setState('idle');
      })
      .catch(() => setState('failed'));
  };
  return { start, isBusy: state === 'busy', failed: state === 'failed' };
}

/** Nothing personal in a file's name: it stays in the list of downloads. */
const fileName = ({ title, number }: DocumentModel): string =>
  `${title} ${number ?? ''}`
    .trim()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .toLowerCase() + '.pdf';
