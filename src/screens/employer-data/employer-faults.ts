import type { IsoDate } from '../../kernel/iso-date.ts';
import { parseCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';
import { partitaIvaMessagesIt } from '../../reference/partita-iva/messages.it.ts';
import { parsePartitaIva } from '../../reference/partita-iva/partita-iva.ts';
import type { FieldError } from '../../ui/field.tsx';
import { codeErrorWords } from '../person-data/code-words.ts';
import { datumFault } from '../person-data/datum-faults.ts';
import type { DatumSpec } from '../person-data/person-datum.ts';
import { employerWords } from './employer-data.it.ts';

/**
 * What is odd in a codice fiscale or a partita IVA, in words; null when it is well formed or empty.
 * It never stops the work: it is corrected, or kept with the reason (documents do carry wrong codes).
 */
export function codeIssue(datum: string, value: string): string | null {
  if (value.trim() === '') return null;
  if (datum === 'partitaIva') {
    const parsed = parsePartitaIva(value);
    if (parsed.ok) return null;
    const { key, params } = parsed.error;
    return partitaIvaMessagesIt[key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
      String(params[name] ?? hole),
    );
  }
  if (datum !== 'codiceFiscale') return null;
  const parsed = parseCodiceFiscale(value);
  return parsed.ok ? null : codeErrorWords(parsed.error);
}

/** A code still being typed is not scolded. */
export const isCodeWhole = (value: string): boolean => value.replaceAll(/\s/g, '').length >= 11;

/** What is written and can't be right: it stops the saving of that datum, and stays written. */
export function employerFault(
  one: DatumSpec<string>,
  text: string,
  today: IsoDate,
): FieldError | undefined {
  if (one.datum === 'workers') {
    return text.trim() === '' || /^\d{1,7}$/.test(text.trim())
      ? undefined
      : { what: employerWords('badNumber'), todo: employerWords('badNumberTodo') };
  }
  // A delega may begin or end on a day to come.
  if (one.kind === 'date' && one.datum.startsWith('delega')) return undefined;
  return datumFault(one, text, today);
}
