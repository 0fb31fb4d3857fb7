import { useEffect, useState } from 'react';
import type { StreamId } from '../domain/ids.ts';
import { useDesk } from './desk.tsx';

/** A text being written, journalled at every key: one lost with its tab comes back half typed. */
export interface HalfTyped {
  readonly text: string;
  readonly write: (next: string) => void;
  /** It has become a fact. */
  readonly forget: () => void;
}

/** @param path under which it is journalled, among the drafts of the stream */
export function useHalfTyped(stream: StreamId, path: string): HalfTyped {
  const { drafts } = useDesk();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const flush = () => void drafts.flush();
    window.addEventListener('pagehide', flush);
    void drafts.read(stream).then((found) => {
      const left = found.get(path);
      // What is typed meanwhile stays.
      if (isCurrent && typeof left === 'string') setText((before) => before || left);
    });
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [drafts, stream, path]);
  return {
    text,
    write: (next) => {
      setText(next);
      drafts.write(stream, path, next);
    },
    forget: () => {
      setText('');
      void drafts.clear(stream, [path]);
    },
  };
}
