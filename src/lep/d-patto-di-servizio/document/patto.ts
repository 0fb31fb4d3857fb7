import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, SignatureBox } from '../../../interview/document-model.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import { isRepresented, isSigned, refusesAvailability } from '../conditions.ts';
import { versionBefore, versionOf } from '../standing-patto.ts';
import { changesSection } from './changes.ts';
import { nameOf, page, whenOf, type D } from './page.ts';
import * as parts from './patto-sections.ts';

const NORM = 'artt. 20, 21 e 25 D.Lgs. 150/2015 · Allegato B, lettera D';

/** *Patto di servizio personalizzato* (d.md §5), with the marks of art. 20 and the signatures. */
export const patto = (known: D, context: DocumentContext): DocumentModel =>
  page(known, context, {
    title: 'Patto di servizio personalizzato',
    norm: NORM,
    version: versionWords(known, context),
    sections: [
      ...changesSection(known, context),
      ...parts.parties(known, context),
      ...parts.responsibleAndProfile(known, context),
      ...parts.objective(known, context),
      ...parts.acts(known, context),
      ...parts.contacts(known, context),
      ...parts.activities(known, context),
      ...parts.availabilities(known),
      ...parts.explained(known),
    ],
    remember: reminder(known, context),
    signatures: signaturesOf(known, context),
  });

/** Whether the answers are a patto to read and sign, signed or not. */
export const canBeRead = ({ answers }: D): boolean =>
  answers.riepilogoFirma?.dal !== undefined && !refusesAvailability(answers);

export const hasSigned = ({ answers }: D): boolean => isSigned(answers);

function versionWords(known: D, { formatDate }: DocumentContext): string {
  const previous = versionBefore(known);
  const version = String(versionOf(known));
  return previous === null || previous === undefined
    ? version
    : `${version}, sostituisce la ${previous.version} del ${formatDate(previous.signedOn)}`;
}

function reminder(known: D, context: DocumentContext): DocumentModel['remember'] {
  const { primaVerifica, oraVerifica } = known.answers.contatti ?? {};
  if (primaVerifica === undefined) return null;
  const { desk, phone } = context.place;
  return {
    title: `Da ricordare: ${[whenOf(primaVerifica, oraVerifica, context), desk].filter(Boolean).join(', ')}`,
    text: `Porti le prove di quello che ha fatto. Se non può venire, avvisi prima${phone === '' ? '' : `: ${phone}`}.`,
  };
}

function signaturesOf(known: D, { place, formatDate }: DocumentContext): readonly SignatureBox[] {
  const { firmaPersona, firmaRappresentante, firmaOperatore, nomeRappresentante } =
    known.answers.riepilogoFirma ?? {};
  const common = { official: place.operator, formatDate };
  return [
    ...signatureBox(firmaPersona, { ...common, role: 'La persona', name: nameOf(known) }),
    ...(isRepresented(known.answers)
      ? signatureBox(firmaRappresentante, {
          ...common,
          role: 'Chi la rappresenta',
          name: nomeRappresentante ?? '',
        })
      : []),
    ...signatureBox(firmaOperatore, {
      ...common,
      role: 'Per il Centro per l’impiego',
      name: place.operator,
    }),
  ];
}
