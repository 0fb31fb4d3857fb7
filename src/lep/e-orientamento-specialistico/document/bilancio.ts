import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, SignatureBox } from '../../../interview/document-model.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import { isCarriedOut, refusesToSign } from '../conditions.ts';
import { nameOf, page, type E } from './page.ts';
import * as project from './project.ts';
import { missing, skills } from './skills.ts';
import { history, pathTaken } from './story.ts';

/** *Bilancio delle competenze* (e.md §5): ten parts, signed by the person and the counsellor. */
export const bilancio = (known: E, context: DocumentContext): DocumentModel =>
  page(known, context, {
    title: 'Bilancio delle competenze',
    sections: [
      ...pathTaken(known, context),
      ...history(known, context),
      ...skills(known),
      ...project.resources(known),
      ...project.aim(known),
      ...missing(known),
      ...project.project(known, context),
      ...project.recognition(known),
      ...project.readers(known),
    ],
    remember: firstStep(known, context),
    signatures: signaturesOf(known, context),
  });

/** There is something to read before signing. */
export const canBeRead = ({ answers }: E): boolean =>
  isCarriedOut(answers) && answers.progetto?.scopo !== undefined;

/** Made and not refused: who refuses to sign keeps her copy to read. */
export const hasBilancio = (known: E): boolean => canBeRead(known) && !refusesToSign(known.answers);

function firstStep({ answers }: E, { formatDate }: DocumentContext): DocumentModel['remember'] {
  const [first] = openRows(answers.progetto?.passi).toSorted((a, b) =>
    (a.entro ?? '9').localeCompare(b.entro ?? '9'),
  );
  if (first?.entro === undefined || first.passo === undefined) return null;
  return {
    title: `Da ricordare: entro il ${formatDate(first.entro)}`,
    text: `${first.passo}. ${first.comeSo === undefined ? '' : `So che è fatto quando: ${first.comeSo}.`}`.trim(),
  };
}

function signaturesOf(known: E, { place, formatDate }: DocumentContext): readonly SignatureBox[] {
  const { firmaPersona, firmaConsulente } = known.answers.restituzione ?? {};
  const common = { official: place.operator, formatDate };
  return [
    ...signatureBox(firmaPersona, { ...common, role: 'La persona', name: nameOf(known) }),
    ...signatureBox(firmaConsulente, { ...common, role: 'Il consulente', name: place.operator }),
  ];
}
