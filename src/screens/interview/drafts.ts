import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '../../kernel/json.ts';
import type { StreamId } from '../../domain/ids.ts';
import { useDesk } from '../desk.tsx';

/** An answer follows this long after the last key, if the field is not left before. */
const REST = 2000;

/** Makes an answer of the words; resolves when it is saved. */
export type Settle = () => Promise<void>;

/** Half-typed words by path, as they are on disk and on screen. */
export interface Drafts {
  /** Undefined until read: the form waits, so that it opens on the same half-typed word. */
  readonly texts: ReadonlyMap<string, string> | undefined;
  /** At every key. `settle` runs when the hand rests. */
  readonly type: (path: string, text: string, settle: Settle) => void;
  /** The field is left, or *Avanti*: whatever waits to settle does so now. */
  readonly settleAll: () => Promise<void>;
  /** These words have become an answer; words typed since then stay. */
  readonly forget: (path: string, text: string) => void;
  /** Whatever was half typed there is no longer wanted: a valid value took its place. */
  readonly drop: (path: string) => void;
}

export function useDrafts(stream: StreamId): Drafts {
  const { drafts } = useDesk();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>();
  const waiting = useRef(new Map<string, { timer: number; settle: Settle }>());

  const latest = useRef(new Map<string, string>());

  useEffect(() => {
    let isCurrent = true;
    void drafts.read(stream).then((stored) => {
      if (!isCurrent) return;
      latest.current = new Map([...stored].flatMap(asText));
      setTexts(new Map(latest.current));
    });
    return () => {
      isCurrent = false;
    };
  }, [drafts, stream]);

  const settleAll = useCallback(async () => {
    const left = [...waiting.current.values()];
    waiting.current.clear();
    await Promise.all(
      left.map(({ timer, settle }) => {
        window.clearTimeout(timer);
        return settle();
      }),
    );
  }, []);

  useEffect(() => {
    const onHide = () => {
      void settleAll();
      void drafts.flush();
    };
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, [drafts, settleAll]);

  const type = useCallback(
    (path: string, text: string, settle: Settle) => {
      drafts.write(stream, path, text);
      latest.current.set(path, text);
      setTexts((before) => new Map(before).set(path, text));
      window.clearTimeout(waiting.current.get(path)?.timer);
      const timer = window.setTimeout(() => {
        waiting.current.delete(path);
        void settle();
      }, REST);
      waiting.current.set(path, { timer, settle });
    },
    [drafts, stream],
  );

  const drop = useCallback(
    (path: string) => {
      if (!latest.current.delete(path)) return;
      setTexts((before) => new Map([...(before ?? [])].filter(([key]) => key !== path)));
      void drafts.clear(stream, [path]);
    },
    [drafts, stream],
  );

  const forget = useCallback(
    (path: string, text: string) => {
      if (latest.current.get(path) === text) drop(path);
    },
    [drop],
  );

  return { texts, type, settleAll, forget, drop };
}

const asText = ([path, draft]: [string, Json]): readonly [string, string][] =>
  typeof draft === 'string' ? [[path, draft]] : [];
