import { unreachable } from '../kernel/unreachable.ts';
import type { DrawnSignature, SignatureBox, Witness } from '../interview/document-model.ts';
import { words } from './words.it.ts';

/** Where the signature stands: over a line, drawn or left for the pen; or nowhere. */
export type SignaturePart =
  { readonly kind: 'line'; readonly image: DrawnSignature | null } | { readonly kind: 'none' };

export interface SignatureParts {
  /** How it was signed, when that must be said. */
  readonly note: string | null;
  readonly space: SignaturePart;
  /** Two, or none. */
  readonly witnesses: readonly Witness[];
}

const line = (image: DrawnSignature | null): SignaturePart => ({ kind: 'line', image });

/** What a signature box is made of, on the page and on paper alike. */
export function signatureParts({ signing }: SignatureBox): SignatureParts {
  switch (signing.how) {
    case 'drawn':
      return { note: null, space: line(signing.image), witnesses: [] };
    case 'paper':
      return { note: null, space: line(null), witnesses: [] };
    case 'scan': {
      const kept = signing.reference === null ? '' : `, ${words.paperKept(signing.reference)}`;
      const note = `${words.signedOnPaper(signing.date)}${kept}`;
      return { note, space: { kind: 'none' }, witnesses: [] };
    }
    case 'witnesses':
      return { note: words.cannotSign, space: { kind: 'none' }, witnesses: signing.witnesses };
    case 'impediment': {
      const note = `${words.impediment}\n${words.official(signing.official)}`;
      return { note, space: line(signing.image), witnesses: [] };
    }
    case 'receipt':
      return { note: words.receipt, space: line(signing.image), witnesses: [] };
    case 'named':
      return { note: null, space: { kind: 'none' }, witnesses: [] };
    default:
      return unreachable(signing);
  }
}
