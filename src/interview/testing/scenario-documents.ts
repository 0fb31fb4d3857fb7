import { factsHash } from '../../domain/fact.ts';
import * as act from '../commands.ts';
import type { AnyDocument } from '../definition.ts';
import type { DocumentContext } from '../document-context.ts';
import type { CourtesyCopy, DocumentModel } from '../document-model.ts';
import { getDocument, issuing } from '../documents.ts';
import type { Scenario } from './scenario.ts';
import { testDocumentContext } from './test-document-context.ts';

type Held = Pick<Scenario, 'definition' | 'known' | 'state'>;

/** @throws Error when the service has no such document. */
export const documentOf = (held: Held, kind: string): DocumentModel =>
  getDocument(held.definition, kind).render(held.known, contextOf(held));

/** Its courtesy copy. @throws Error when it has none in that language. */
export async function courtesyOf(
  held: Held,
  kind: string,
  language: string,
): Promise<CourtesyCopy> {
  const load = getDocument(held.definition, kind).courtesy?.[language];
  if (load === undefined) throw new Error(`${kind} has no courtesy copy in ${language}`);
  return (await load())(held.known, contextOf(held));
}

/** Issues a document before the end, or on request, as its own act. */
export function issueDocument(held: Scenario, kind: string): void {
  const [document] = numbered(held, [getDocument(held.definition, kind)]);
  if (document === undefined) return;
  const binds = factsHash(held.facts);
  held.device.append(act.issue(held.person, { document, date: held.today, binds }));
}

/** The next numbers, from `2026/MF-07/0044`. */
export const numbered = (
  { state }: Held,
  documents: readonly AnyDocument[],
): readonly act.Issued[] =>
  documents.map((one, index) =>
    issuing(one, `2026/MF-07/00${String(44 + state.documents.length + index)}`),
  );

const contextOf = ({ known }: Held): DocumentContext => ({
  ...testDocumentContext,
  place: known.place,
  date: known.today,
});
