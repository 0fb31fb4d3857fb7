import { daysBetween, isIsoDate } from '../../../kernel/iso-date.ts';
import { lawDay } from '../../../interview/held.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel } from '../../../interview/document-model.ts';
import { isSigned } from '../conditions.ts';
import { rows, section } from '../../../interview/document-sheet.ts';
import { didDayOf, officeSignature, page, type D } from './page.ts';

/** The status is confirmed by the signature, or at a check by a person. */
export const isStatusConfirmed = ({ answers }: D): boolean =>
  isSigned(answers) || answers.verifica?.statoConfermato === true;

/** *Conferma dello stato di disoccupazione*: the output of Allegato B, D. */
export function statusConfirmation(known: D, context: DocumentContext): DocumentModel {
  const day = lawDay(known.answers, known.today);
  const did = didDayOf(known);
  const days = isIsoDate(did) && did <= day ? String(daysBetween(did, day) + 1) : '';
  const isReserved = known.answers.verifichePreliminari?.didAttiva === 'daVerificare';
  return page(known, context, {
    title: 'Conferma dello stato di disoccupazione',
    norm: 'artt. 19 e 20 D.Lgs. 150/2015 · Allegato B, lettera D',
    sections: section('Lo stato', [
      ...rows([
        ['Stato di disoccupazione', `confermato il ${context.formatDate(day)}`],
        ['DID', did === '' ? 'da verificare' : context.formatDate(did)],
        ['Giorni dalla DID', days === '' ? '' : `${days}, senza contare le sospensioni`],
        ['Patto', isSigned(known.answers) ? 'firmato oggi' : 'verificato oggi'],
      ]),
      ...(isReserved
        ? [
            {
              kind: 'text',
              text: 'Con riserva: la DID si verifica appena c’è il collegamento con il nodo nazionale.',
            } as const,
          ]
        : []),
    ]),
    remember: null,
    signatures: officeSignature(context),
  });
}
