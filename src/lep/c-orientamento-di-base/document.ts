import type { DocumentContext } from '../../interview/document-context.ts';
import type { DocumentModel, SignatureBox } from '../../interview/document-model.ts';
import * as next from './document/next.ts';
import { nameOf, page, type C } from './document/page.ts';
import { qualitativeProfile } from './document/profile.ts';
import * as story from './document/story.ts';

/** *Scheda di orientamento di base* (c.md §5): whole, for the person and the office. */
export const schedaOrientamento = (known: C, context: DocumentContext): DocumentModel =>
  page(known, context, {
    title: 'Scheda di orientamento di base',
    sections: [
      ...story.need(known),
      ...story.story(known),
      ...story.skillsAndMarket(known, context),
      ...story.objectives(known, context),
      ...qualitativeProfile(known, context),
      ...next.summary(known),
      ...next.searchActs(known, context),
      ...next.reallowance(known, context),
      ...next.nextSteps(known, context),
    ],
    remember: next.reminder(known, context),
    signatures: signaturesOf(known, context),
  });

/** The short copy, for others with the person's yes: no profile, no story, no fragility (C-15). */
export const schedaOrientamentoTerzi = (known: C, context: DocumentContext): DocumentModel =>
  page(known, context, {
    title: 'Scheda di orientamento, copia breve',
    sections: [
      ...story.skillsAndMarket(known, context),
      ...story.objectives(known, context),
      ...next.searchActs(known, context),
      ...next.nextSteps(known, context),
    ],
    remember: null,
    signatures: [],
  });

/** The operator signs; the person, if she wants, only that she has received it. */
const signaturesOf = (known: C, { place }: DocumentContext): readonly SignatureBox[] => [
  { role: 'La persona', name: nameOf(known), signing: { how: 'receipt', image: null } },
  { role: 'Per il Centro per l’impiego', name: place.operator, signing: { how: 'paper' } },
];
