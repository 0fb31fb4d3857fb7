import type { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import { words } from './messages.it.ts';
import type { PattoSteps } from './steps.ts';

type Given = Answers<PattoSteps>;
type Act = ReturnType<
  typeof openRows<NonNullable<NonNullable<Given['attiRicerca']>['atti']>[number]>
>[number];

/** Why no patto can be made today; in the person's words it can be corrected. */
export function blockedWords({ verifichePreliminari }: Given): string {
  const { didAttiva, pattoAltroCpi, qualeCpi } = verifichePreliminari ?? {};
  return [
    ...(didAttiva === 'no' ? ['Manca la DID attiva.'] : []),
    ...(pattoAltroCpi === 'si'
      ? [`C’è già un patto con un altro CPI${qualeCpi === undefined ? '' : `: ${qualeCpi}`}.`]
      : []),
  ]
    .join(' ')
    .slice(0, 300);
}

/** `Mandare candidature, 4 ogni mese`. */
export function agreedActs({ atto, descrizione, quanto, ogni }: Act): string {
  const { columns } = words.attiRicerca.questions.atti;
  const name = [atto === undefined ? '' : columns.atto.options[atto], descrizione]
    .filter(Boolean)
    .join(': ');
  const often = ogni === undefined ? '' : columns.ogni.options[ogni].toLowerCase();
  const times = quanto === undefined || ogni === 'unaVolta' ? often : `${quanto} ${often}`;
  return [name, times].filter(Boolean).join(', ').slice(0, 200) || 'Impegno del patto';
}
