import { foldStream } from '../../domain/fold.ts';
import { summarise } from '../../domain/summarise.ts';
import { parseStored, textOfStored, type StoredParts } from './stored-fact.ts';

/** One stream, whole, as a line of a snapshot: see `SnapshotStream`. */
export function streamLine(stream: string, stored: readonly StoredParts[]): string {
  const texts = stored.flatMap((parts) => textOfStored(parts) ?? []);
  const erased = stored.filter((parts) => textOfStored(parts) === null);
  const summary = summarise(foldStream(texts.map(parseStored)));
  return (
    `{"stream":"${stream}","summary":${JSON.stringify(summary)},"facts":[${texts.join(',')}]` +
    `,"erased":[${erased.map(({ skeleton }) => skeleton).join(',')}]}`
  );
}
