import { cleanPhone } from '../../i18n/phone-text.ts';
import { ageOn, isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { cleanCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';
import type { FieldError } from '../../ui/field.tsx';
import { datumWords } from './person-data.it.ts';
import type { DatumKind, DatumSpec } from './person-datum.ts';

const OLDEST_AGE = 120;
const SHORTEST_PHONE = 6;
const LONGEST_TEXT = 200;

const spaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

const CLEANERS: Partial<Readonly<Record<DatumKind, (text: string) => string>>> = {
  code: cleanCodiceFiscale,
  phone: cleanPhone,
};

/** The value as it is kept: outer spaces, doubled spaces and separators of codes go. */
export const cleanDatum = ({ kind }: DatumSpec<string>, text: string): string =>
  (CLEANERS[kind] ?? spaced)(text);

type Check = (value: string, today: IsoDate) => FieldError | undefined;

/** What is wrong with a written datum; the codice fiscale has its own check. */
export function datumFault(
  one: DatumSpec<string>,
  text: string,
  today: IsoDate,
): FieldError | undefined {
  const value = cleanDatum(one, text);
  return value === '' ? undefined : CHECKS[one.kind]?.(value, today);
}

const dateFault: Check = (value, today) =>
  isIsoDate(value) && value > today
    ? fault(datumWords('future'), datumWords('checkDate'))
    : undefined;

const oldFault: Check = (value, today) =>
  isIsoDate(value) && ageOn(value, today) > OLDEST_AGE
    ? fault(datumWords('tooOld'), datumWords('checkDate'))
    : undefined;

const fault = (what: string, todo: string): FieldError => ({
  what,
  todo,
  kept: datumWords('kept'),
});

const phoneFault: Check = (value) =>
  value.replaceAll(/\D/g, '').length < SHORTEST_PHONE
    ? fault(datumWords('shortPhone'), datumWords('checkPhone'))
    : undefined;

const emailFault: Check = (value) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
    ? undefined
    : fault(datumWords('badEmail'), datumWords('checkEmail'));

const textFault: Check = (value) =>
  value.length > LONGEST_TEXT
    ? fault(datumWords('longText', { max: LONGEST_TEXT }), '')
    : undefined;

const CHECKS: Partial<Readonly<Record<DatumKind, Check>>> = {
  birthDate: (value, today) => dateFault(value, today) ?? oldFault(value, today),
  date: dateFault,
  phone: phoneFault,
  email: emailFault,
  text: textFault,
};
