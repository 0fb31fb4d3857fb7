import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DocumentModel } from '../../interview/document-model.ts';
import type { ShownDocument } from './document-model-of.ts';

/** The courtesy copy of a document: in the language of the interview, until another is chosen. */
export interface CourtesyChoice {
  /** BCP 47, those in which this document has its words. */
  readonly languages: readonly string[];
  /** Null for the Italian alone. */
  readonly language: string | null;
  readonly choose: (language: string | null) => void;
  /** The document with its courtesy copy, once its words are here. */
  readonly model: DocumentModel;
  readonly failed: boolean;
}

export function useCourtesy({ document, known, context, model }: ShownDocument): CourtesyChoice {
  const languages = useMemo(() => Object.keys(document.courtesy ?? {}), [document]);
  const spoken = known.answers['apertura']?.['lingua'];
  const [chosen, setChosen] = useState<string | null>();
  const usual = languages.find((one) => one === spoken) ?? null;
  const language = chosen === undefined ? usual : chosen;
  const load = language === null ? undefined : document.courtesy?.[language];
  const { data: render, isError } = useQuery({
    queryKey: ['courtesy', document.kind, language],
    // A query keeps data, and a function is not: it is kept inside an object.
    queryFn: async () => ({ copy: load === undefined ? null : await load() }),
    enabled: load !== undefined,
    networkMode: 'always',
    staleTime: Infinity,
  });
  const courtesy = useMemo(
    () => (language === null ? null : (render?.copy?.(known, context) ?? null)),
    [render, language, known, context],
  );
  return {
    languages,
    language,
    choose: setChosen,
    model: useMemo(() => ({ ...model, courtesy }), [model, courtesy]),
    failed: isError,
  };
}
