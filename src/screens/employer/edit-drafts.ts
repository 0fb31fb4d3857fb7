import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { StreamId } from '../../domain/ids.ts';
import type { Json } from '../../kernel/json.ts';
import { useDesk } from '../desk.tsx';

/** A correction being written: the values so far, and the half-typed words of dates and searches. */
export interface EditDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

const StoredDraft = z.object({
  values: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.string()),
});

/** Corrections left half way, each under the path of the datum or row that it corrects. */
export interface EditDrafts {
  readonly left: (path: string) => EditDraft | undefined;
  /** Paths that begin so. */
  readonly under: (start: string) => readonly string[];
  readonly write: (path: string, draft: EditDraft) => void;
  readonly forget: (path: string) => void;
}

/** Undefined until read, so that forms open on the same half-typed word. */
export function useEditDrafts(stream: StreamId): EditDrafts | undefined {
  const { drafts } = useDesk();
  const [stored, setStored] = useState<Map<string, EditDraft>>();
  useEffect(() => {
    let isCurrent = true;
    const flush = () => void drafts.flush();
    window.addEventListener('pagehide', flush);
    void drafts.read(stream).then((found) => {
      if (isCurrent) setStored(readDrafts(found));
    });
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [drafts, stream]);
  return useMemo(
    () =>
      stored && {
        left: (path) => stored.get(path),
        under: (start) => [...stored.keys()].filter((path) => path.startsWith(start)),
        write: (path, draft) => {
          stored.set(path, draft);
          drafts.write(stream, path, { values: { ...draft.values }, texts: { ...draft.texts } });
        },
        forget: (path) => {
          stored.delete(path);
          void drafts.clear(stream, [path]);
        },
      },
    [drafts, stream, stored],
  );
}

const readDrafts = (found: ReadonlyMap<string, Json>): Map<string, EditDraft> =>
  new Map(
    [...found].flatMap(([path, draft]): readonly (readonly [string, EditDraft])[] => {
      const read = StoredDraft.safeParse(draft);
      return read.success ? [[path, read.data]] : [];
    }),
  );
