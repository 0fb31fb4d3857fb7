import type { StreamId } from '../../domain/ids.ts';
import { prestazioneHref } from '../prestazione-start.ts';

interface Numbered {
  /** Key of the document in its facts. */
  readonly document: string;
  readonly number: string;
}

const slug = (number: string): string => number.replaceAll('/', '-');

/** Of the latest of its kind, by its kind; of an earlier one, by its number. */
export function documentHref(
  stream: StreamId,
  { document, number }: Numbered,
  all: readonly Numbered[],
): string {
  const latest = all.findLast((one) => one.document === document);
  const key = latest === undefined || latest.number === number ? document : slug(number);
  return `${prestazioneHref(stream)}/documenti/${key}`;
}

/** Where a document not issued yet is previewed. */
export const previewHref = (stream: StreamId, kind: string): string =>
  `${prestazioneHref(stream)}/documenti/${kind}`;

/** The document an address asks for. */
export const addressed = <D extends Numbered>(
  documents: readonly D[],
  key: string,
): D | undefined =>
  documents.findLast(({ document, number }) => document === key || slug(number) === key);
