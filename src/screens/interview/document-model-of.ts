import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { causalityOf } from '../../domain/causality.ts';
import { factsHash, type Fact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import type { FactId } from '../../domain/ids.ts';
import type { FactState } from '../../domain/ports.ts';
import type { DocumentEntry, StreamState } from '../../domain/stream-state.ts';
import { verificationUrl } from '../../documents/verification-url.ts';
import { formatDate, formatDateTime, formatTime } from '../../i18n/format.ts';
import type { AnyDocument, AnyInterview, AnyKnown } from '../../interview/definition.ts';
import type { DocumentContext } from '../../interview/document-context.ts';
import type { DocumentModel } from '../../interview/document-model.ts';
import { dayOfInterview, whatApplies } from '../../interview/what-applies.ts';
import { isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { findService } from '../../lep/catalogue.ts';
import { useDesk, useLive } from '../desk.tsx';
import { placeNameIn, type Places } from '../places.ts';
import type { Prestazione } from './prestazione.ts';

/** A document as it is shown: what it is made of, and whether that is all here. */
export interface ShownDocument {
  readonly document: AnyDocument;
  readonly known: AnyKnown;
  readonly context: DocumentContext;
  readonly model: DocumentModel;
  readonly isIntact: boolean;
}

interface IssuedOptions {
  readonly prestazione: Prestazione;
  readonly document: AnyDocument;
  readonly entry: DocumentEntry;
  readonly places: Places;
}

/** What was issued, from the facts its act had seen and no other. */
export function useIssuedDocument(options: IssuedOptions): ShownDocument {
  const { prestazione, document, entry, places } = options;
  const state = useFactState(entry.fact);
  return useMemo(() => {
    const { definition } = prestazione;
    const bound = factsSeenBy(prestazione.facts, entry.fact);
    const then = foldStream(bound);
    const answers = answersAsked(definition, then, entry.date);
    const known = { ...prestazione.known, state: then, answers };
    const isReceived = state === 'ricevuto' || state === 'durevole';
    const context: DocumentContext = {
      ...contextIn(known, places),
      number: entry.number,
      date: entry.date,
      time: formatTime(entry.at),
      provisionalSince: isReceived ? null : formatDateTime(entry.at),
      verification: {
        url: verificationUrl(window.location.origin, entry.number, entry.binds),
        hash: entry.binds,
      },
    };
    const model = document.render(known, context);
    return { document, known, context, model, isIntact: factsHash(bound) === entry.binds };
  }, [prestazione, document, entry, places, state]);
}

/** What it would say now: no number, nothing to verify. */
export function usePreview(
  prestazione: Prestazione,
  document: AnyDocument,
  places: Places,
): ShownDocument {
  return useMemo(() => {
    const { known } = prestazione;
    const context = contextIn(known, places);
    const model = document.render(known, context);
    return { document, known, context, model, isIntact: true };
  }, [prestazione, document, places]);
}

const contextIn = (known: AnyKnown, places: Places): DocumentContext => ({
  place: known.place,
  number: null,
  date: known.today,
  time: known.time,
  provisionalSince: null,
  verification: null,
  placeName: placeNameIn(places),
  serviceTitle: (code) => findService(code)?.entry.title ?? code,
  formatDate: (day) => (isIsoDate(day) ? formatDate(day) : day),
  dayOf: isoDateOf,
  timeOf: formatTime,
});

/** The answers to what was asked: those of an abandoned branch are not printed. */
const answersAsked = (definition: AnyInterview, then: StreamState, day: string) =>
  whatApplies(definition, then, dayOfInterview(then, day)).answers;

/**
 * What the document bound: the facts its author had seen, less the acts written in the same breath,
 * which bind the same.
 */
function factsSeenBy(facts: readonly Fact[], act: FactId): readonly Fact[] {
  const { ordered, sees } = causalityOf(facts);
  const issue = ordered.find(({ id }) => id === act);
  if (issue === undefined) return [];
  const binds = bindsOf(issue);
  return ordered.filter((fact) => sees(issue, fact) && bindsOf(fact) !== binds);
}

function bindsOf(fact: Fact): string | null {
  const known = readFact(fact);
  if (known?.type === 'documentIssued' || known?.type === 'eventRecorded') {
    return known.payload.binds;
  }
  return null;
}

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
