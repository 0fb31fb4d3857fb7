import { sha256Hex } from '../kernel/hash.ts';
import { newStream, StreamId, type StreamKind } from './ids.ts';

/** A stream named by words, not by chance: two devices that have never met write one and the same. */
export function namedStream(kind: StreamKind, words: string): StreamId {
  const digits = sha256Hex(words);
  const variant = (8 + (parseInt(digits.charAt(16), 16) % 4)).toString(16);
  const uuid = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`, // UUIDv8, RFC 9562
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return newStream(kind, uuid.join('-'));
}

/**
 * The stream of a prestazione that another one proposes: that of its row, whose id is a UUID, or one
 * named after the proposal itself («prossima-verifica») where no row of a table stands behind it.
 */
export function proposedStream(origin: {
  readonly stream: StreamId;
  readonly row: string;
}): StreamId {
  const own = StreamId.safeParse(`prestazione/${origin.row}`);
  return own.success ? own.data : namedStream('prestazione', `${origin.stream} ${origin.row}`);
}
