import type { StreamState } from '../domain/stream-state.ts';
import type { Issued } from './commands.ts';
import type { AnyDocument, AnyInterview, AnyKnown, DocumentIssue } from './definition.ts';

type Documented = Pick<AnyInterview, 'service' | 'documents'>;

/** The documents that the answers ask for at that moment, the main one first. */
export const documentsFor = (
  definition: Documented,
  known: AnyKnown,
  issue: DocumentIssue,
): readonly AnyDocument[] =>
  definition.documents.filter((one) => one.issue === issue && one.when?.(known) !== false);

/** `undefined` when the service has no such document: one of another version, perhaps. */
export const findDocument = (definition: Documented, kind: string): AnyDocument | undefined =>
  definition.documents.find((one) => one.kind === kind);

/** @throws Error when the service has no such document. */
export function getDocument(definition: Documented, kind: string): AnyDocument {
  const found = findDocument(definition, kind);
  if (found === undefined) throw new Error(`Service ${definition.service} has no document ${kind}`);
  return found;
}

/** What stands issued of one kind: the latest is the one that counts. */
export const issuedOf = (
  { documents }: StreamState,
  kind: string,
): StreamState['documents'][number] | undefined =>
  documents.findLast(({ document }) => document === kind);

/** The document with its number, as the command that issues it takes it. */
export const issuing = ({ kind, reads }: AnyDocument, number: string): Issued => ({
  kind,
  number,
  ...(reads === undefined ? {} : { reads }),
});
