import { ageOn, isoDateFromParts, type IsoDate } from '../../kernel/iso-date.ts';
import { type BelfioreCode, belfioreCode } from '../belfiore-code.ts';
import { type CodiceFiscale, isProvisional, MONTH_LETTERS } from './codice-fiscale.ts';
import { withoutOmocodia } from './omocodia.ts';

/** As registered: the codice fiscale knows two. */
export type RegisteredSex = 'M' | 'F';

export interface BirthData {
  /** Days the two-digit year may mean, youngest first; never in the future, never over 120 years ago. */
  readonly birthDateCandidates: readonly IsoDate[];
  /** The most plausible candidate: the youngest. Null when there is none. */
  readonly birthDate: IsoDate | null;
  readonly sex: RegisteredSex;
  /** Comune, or foreign country (`Z…`). */
  readonly birthplaceCode: BelfioreCode;
}

const CENTURIES = [2000, 1900, 1800];
const OLDEST_AGE = 120;

/** What the code says of the birth; null for a provisional code, which says nothing. */
export function birthDataOf(cf: CodiceFiscale, today: IsoDate): BirthData | null {
  if (isProvisional(cf)) return null;
  const code = withoutOmocodia(cf);
  const writtenDay = Number(code.slice(9, 11));
  const isFemale = writtenDay > 40;
  const day = isFemale ? writtenDay - 40 : writtenDay;
  const month = MONTH_LETTERS.indexOf(code.charAt(8)) + 1;
  const birthDateCandidates = CENTURIES.map((century) =>
    isoDateFromParts(century + Number(code.slice(6, 8)), month, day),
  )
    .filter((date) => date !== null)
    .filter((date) => date <= today && ageOn(date, today) <= OLDEST_AGE);
  return {
    birthDateCandidates,
    birthDate: birthDateCandidates[0] ?? null,
    sex: isFemale ? 'F' : 'M',
    birthplaceCode: belfioreCode(code.slice(11, 15)),
  };
}
