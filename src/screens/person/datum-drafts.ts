import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import { Json } from '../../kernel/json.ts';
import { useDesk } from '../desk.tsx';

/** A correction being written: the value so far, and the half-typed words of a date or a search. */
export interface DatumDraft {
  readonly value: Json;
  readonly text: string;
}

const StoredDraft = z.object({
  value: Json,
  text: z.string(),
});

export interface DatumDrafts {
  /** As it was when the fascicolo was opened. */
  readonly left: (datum: PersonDatum) => DatumDraft | undefined;
  readonly write: (datum: PersonDatum, draft: DatumDraft) => void;
  readonly forget: (datum: PersonDatum) => void;
}

/** Corrections left half way in a person's data; undefined until read. */
export function useDatumDrafts(stream: StreamId): DatumDrafts | undefined {
  const { drafts } = useDesk();
  const [stored, setStored] = useState<Map<PersonDatum, DatumDraft>>();
  useEffect(() => {
    let isCurrent = true;
    void drafts.read(stream).then((found) => {
      if (isCurrent) setStored(readDrafts(found));
    });
    return () => {
      isCurrent = false;
      void drafts.flush();
    };
  }, [drafts, stream]);
  return useMemo(
    () =>
      stored && {
        left: (datum) => stored.get(datum),
        write: (datum, draft) => {
          stored.set(datum, draft);
          drafts.write(stream, personPaths[datum], { ...draft });
        },
        forget: (datum) => {
          stored.delete(datum);
          void drafts.clear(stream, [personPaths[datum]]);
        },
      },
    [drafts, stream, stored],
  );
}

function readDrafts(found: ReadonlyMap<string, Json>): Map<PersonDatum, DatumDraft> {
  const datumOf = new Map(
    Object.entries(personPaths).map(([datum, path]) => [path as string, datum as PersonDatum]),
  );
  return new Map(
    [...found].flatMap(([path, draft]): readonly [PersonDatum, DatumDraft][] => {
      const datum = datumOf.get(path);
      const read = StoredDraft.safeParse(draft);
      return datum === undefined || !read.success ? [] : [[datum, read.data]];
    }),
  );
}
